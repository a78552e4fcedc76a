import { expect, test } from 'vitest'
import { parseLock } from '../../../src/input/lock/parse-lock.ts'
import { smallCatalogue } from '../../helpers/small-catalogue.ts'

const catalogue = smallCatalogue()
const parse = (text: string) => parseLock('lock.yaml', text, catalogue)

const GOOD = `file: a.yaml
name: Orders
catalogue: [small 1.0.0, our rules 2.1.0]
owner: Ann
review: 2027-01-31
choices:
  pull-push: { advice: push, strength: clear, toward: { push: { a-rule: 3 }, pull: { b: 1 } }, ruled-out: { pull: [c] } }
  real-time-batch: { advice: open }
  gone-pair: { advice: x, design: either }
fixed:
  pull-push: { choice: no-more, because: firewall, review: 2027-06-01 }
answers:
  exchange: copy
  data-freshness: 5m
  peak-volume: [under-1k, over-1k]
  gone-question: [a, b]
  payload-size: gone-option
`

test('a decision is read with all that a person adds, and what the catalogue no longer has is no fault', () => {
  const parsed = parse(GOOD)
  expect(parsed.findings).toEqual([])
  const [decision] = parsed.ok ? parsed.value.decisions : []
  expect(decision).toMatchObject({
    ...{ file: 'a.yaml', name: 'Orders', flow: null, owner: 'Ann', because: null },
    review: '2027-01-31',
    catalogue: [
      { name: 'small', version: '1.0.0' },
      { name: 'our rules', version: '2.1.0' },
    ],
    choices: {
      'pull-push': {
        ...{ advice: 'push', strength: 'clear', design: 'push' },
        toward: { push: { 'a-rule': 3 }, pull: { b: 1 } },
        ruledOut: { pull: ['c'] },
      },
      'real-time-batch': { advice: 'open', strength: null, design: 'either', toward: {} },
      'gone-pair': { advice: 'x', design: 'either' },
    },
    fixed: [{ pair: 'pull-push', choice: 'no-more', because: 'firewall', review: '2027-06-01' }],
    answers: {
      exchange: { written: 'copy', said: { options: ['copy'] } },
      'data-freshness': { written: '5m', said: { options: ['minutes'] } },
      'peak-volume': { said: { options: ['under-1k', 'over-1k'] } },
      'gone-question': { written: 'a, b', said: null },
      'payload-size': { written: 'gone-option', said: null },
    },
    place: { file: 'lock.yaml', line: 1, column: 1 },
  })
})

test.each([
  ['', []],
  ['# Every decision went\n', []],
  [`${GOOD}---\n${GOOD}`, [['decision-twice', 19, 1]]],
  [`${GOOD}---\n${GOOD.replace('Orders', 'Returns')}`, []],
  [GOOD.replace('strength: clear', 'strength: sure'), [['value-not-allowed', 7, 40]]],
  [GOOD.replace('a-rule: 3', 'a-rule: 0'), [['value-not-allowed', 7, 73]]],
  [GOOD.replace('review: 2027-01-31', 'review: soon'), [['value-not-allowed', 5, 9]]],
  [GOOD.replace('owner:', 'ownr:'), [['key-unknown', 4, 1]]],
  ['name: no file\n', [['key-missing', 1, 1]]],
  [`<<<<<<< HEAD\n${GOOD}=======\n${GOOD}>>>>>>> theirs\n`, [['merge-unfinished', 1, 1]]],
  ['file: [\n', [['yaml-syntax', 2, 1]]],
])('the faults of %j', (text, expected) => {
  const found = parse(text).findings.map(({ code, place }) => [code, place.line, place.column])
  expect(found.slice(0, 1)).toEqual(expected)
})

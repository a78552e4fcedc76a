import { describe, expect, test } from 'vitest'
import { recordDecision } from '../../../src/advise/drift/record-decision.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { Catalogue, Policy } from '../../../src/model/catalogue.ts'
import type { CheckedDecision } from '../../../src/model/result/drift.ts'
import { given, rulesOut } from '../../helpers/build-catalogue.ts'
import { catalogue, check, exchange, policyOn, required } from '../../helpers/drift-case.ts'

const always = given('r1', 'r2')
const policy: Policy = { ...policyOn('pair', 'b'), because: 'It is unsafe.' }

/** The catalogue under a policy against the side b of "pair", where r is answered as the condition says. */
function under(when = always): Catalogue {
  const veto = { ...rulesOut('b', when), id: 'policy' }
  const pairs = catalogue.pairs.map(pair =>
    pair.id === 'pair' ? { ...pair, rules: [...pair.rules, veto] } : pair,
  )
  return { ...catalogue, policies: [{ ...policy, when }], pairs }
}

const forbids = ({ differences }: CheckedDecision) =>
  differences.flatMap(each => (each.kind === 'forbidden' ? [each] : []))

const told = { id: 'policy', owner: 'security', because: 'It is unsafe.' }

describe('what is fixed, and a policy forbids now', () => {
  test.each([
    ['against the advice', 'q1 r1 pair=b'],
    ['as advised, though the verdict is another with it', 'q2 r1 pair=b'],
    ['where nothing was advised', 'r1 pair=b'],
  ])('%s', (_, words) => {
    const checked = check(words, words, { current: under() })
    expect(checked.status).toBe('drifted')
    const [first, ...others] = checked.differences.filter(
      each => 'pair' in each && each.pair === 'pair',
    )
    const causes = [{ kind: 'changed-catalogue', versions: [], rules: [], lost: [] }]
    const reasons = { owner: null, because: null }
    expect(first).toMatchObject({
      kind: 'forbidden',
      choice: 'b',
      ...reasons,
      policies: [told],
      causes,
    })
    expect(others).toEqual([])
  })

  test('by an answer, where the policy holds for some only', () => {
    const record = (words: string) => check(words, words, { current: under(given('r2')) })
    expect(forbids(record('q1 r1 pair=b'))).toEqual([])
    const checked = check('q1 r1 s1 pair=b', 'q1 r2 s2 pair=b', { current: under(given('r2')) })
    expect(forbids(checked)).toMatchObject([{ causes: [{ kind: 'answer', question: 'r' }] }])
  })

  test('not where it forbade it then', () => {
    const choice = {
      advice: 'a',
      strength: null,
      design: 'b',
      toward: {},
      ruledOut: { b: ['policy'] },
    }
    const checked = check('q1 r1 pair=b', 'q1 r1 pair=b', {
      current: under(),
      record: record => ({ ...record, choices: { ...record.choices, pair: choice } }),
    })
    expect(forbids(checked)).toEqual([])
  })

  test.each([
    ['the other side', 'q1 r1 pair=a', 'q1 r1 pair=a'],
    ['nothing', 'q1 r1', 'q1 r1'],
    ['another choice than then', 'q1 r1 pair=a', 'q1 r1 pair=b'],
  ])('not where %s is fixed', (_, before, after) => {
    expect(forbids(check(before, after, { current: under() }))).toEqual([])
  })

  test('a hybrid, by a policy that names it; not where the lock knows of that', () => {
    const current = { ...catalogue, policies: [{ ...policy, choice: 'both' }] }
    const words = 'u1 pair=both'
    expect(forbids(check(words, words, { current }))).toMatchObject([{ policies: [told] }])
    const record = { record: (each: object) => ({ ...each, policies: [told] }) as never }
    expect(forbids(check(words, words, { current, ...record }))).toEqual([])
  })
})

test.each([
  ['one that rules a side out', 'q1 r1', under(), ['policy']],
  ['one that holds for other answers', 'q1 r1', under(given('r2')), []],
  ['one that names what is fixed', 'pair=both', withHybrid('both'), ['policy']],
  ['one that names what is not fixed', 'pair=a', withHybrid('both'), []],
])('a lock has %s: %s', (_, words, current, ids) => {
  const requirements = required(words)
  const recorded = recordDecision(compileEngine(current), { exchange, requirements, record: null })
  expect(recorded.policies.map(({ id }) => id)).toEqual(ids)
})

function withHybrid(choice: string): Catalogue {
  return { ...catalogue, policies: [{ ...policy, choice }] }
}

import { describe, expect, test } from 'vitest'
import { parseExamples } from '../../../src/input/catalogue/parse-examples.ts'
import { smallCatalogue } from '../../helpers/small-catalogue.ts'

const catalogue = smallCatalogue()

const folderOf = (folder: string, text: string) => ({
  folder,
  texts: new Map([['examples.yaml', text]]),
})

const parse = (text: string) => parseExamples([folderOf('', text)], catalogue)

test('answers stand in the entry, with names where it gives some', () => {
  const parsed = parse(`- id: named
  says: So
  from: SAP
  to: [Shop, Till]
  answers: { exchange: copy }
  fixed: { pull-push: pull }
  expect: { pull-push: push }
- { id: bare, says: So, answers: { exchange: copy }, expect: {} }
`)
  expect(parsed).toMatchObject({
    ok: true,
    findings: [],
    value: [
      {
        id: 'named',
        says: 'So',
        expect: { 'pull-push': 'push' },
        place: { file: 'examples.yaml', line: 1, column: 7 },
        given: {
          kind: 'answers',
          requirements: {
            from: 'SAP',
            to: ['Shop', 'Till'],
            flow: null,
            answers: { exchange: { options: ['copy'] } },
            fixed: [{ pair: 'pull-push', choice: 'pull' }],
          },
        },
      },
      { id: 'bare', given: { requirements: { from: 'the source', to: ['the receiver'] } } },
    ],
  })
})

test('a file says all that an entry says elsewhere, and gives it its name', () => {
  expect(parse('- { file: examples/a.yaml, says: So, expect: {} }')).toMatchObject({
    ok: true,
    value: [{ id: 'examples/a.yaml', given: { kind: 'file', file: 'examples/a.yaml' } }],
  })
})

test.each([
  'push',
  'both-pull-push',
  'hybrid',
  'open',
  'infeasible',
])('%s may be expected', word => {
  const text = `- { id: a, says: So, answers: {}, expect: { pull-push: ${word} } }`
  expect(parse(text).findings).toEqual([])
})

test.each([
  [
    'neither file nor answers',
    '- { says: So, expect: {} }',
    ['1:3 key-missing', '1:3 key-missing'],
  ],
  ['an id alone', '- { id: a, says: So, expect: {} }', ['1:3 key-missing']],
  [
    'a file beside answers',
    '- { file: a.yaml, id: a, says: So, answers: {}, expect: {} }',
    ['1:19 key-unknown', '1:36 key-unknown'],
  ],
  [
    'a file for the second time',
    '- { file: a.yaml, says: So, expect: {} }\n- { file: a.yaml, says: So, expect: {} }',
    ['2:11 id-duplicate'],
  ],
  [
    'an id for the second time',
    '- { id: a, says: So, answers: {}, expect: {} }\n- { id: a, says: So, answers: {}, expect: {} }',
    ['2:9 id-duplicate'],
  ],
  [
    'several faults at once',
    '- id: a\n  says: So\n  answers: { exchange: cpoy, whim: one }\n  expect: { pull-push: shove, pull-psuh: pull }',
    ['3:24 option-unknown', '3:30 question-unknown', '4:24 choice-unknown', '4:31 pair-unknown'],
  ],
  ['an unknown key', '- { id: a, says: So, answer: {}, expect: {} }', ['1:22 key-unknown']],
])('%s', (_, text, expected) => {
  const found = parse(text).findings.map(
    ({ code, place }) => `${place.line}:${place.column} ${code}`,
  )
  expect(found).toEqual(expected)
})

describe('a folder laid over another one', () => {
  const BELOW = `- { id: kept, says: Below, answers: {}, expect: {} }
- { id: other, says: Below, answers: { exchange: copy }, expect: { pull-push: push } }
- { file: gone.yaml, says: Below, expect: {} }
`
  const lay = (above: string) =>
    parseExamples(
      [folderOf('below', BELOW), { folder: 'none', texts: new Map() }, folderOf('above', above)],
      catalogue,
    )

  test('adds examples, changes what they expect, and switches them off', () => {
    const parsed = lay(`- { override: other, expect: { pull-push: pull } }
- { switch-off: gone.yaml, because: It is not ours. }
- { id: added, says: Above, answers: {}, expect: {} }
`)
    expect(parsed).toMatchObject({
      ok: true,
      value: [
        { id: 'kept', place: { file: 'below/examples.yaml', line: 1 } },
        { id: 'other', says: 'Below', expect: { 'pull-push': 'pull' }, place: { line: 2 } },
        { id: 'added', says: 'Above', place: { file: 'above/examples.yaml', line: 3 } },
      ],
    })
  })

  test.each([
    ['- { override: othr, says: So }', 'above/examples.yaml:1 entry-unknown-below'],
    ['- { switch-off: other }', 'above/examples.yaml:1 key-missing'],
    ['- { id: kept, says: So, answers: {}, expect: {} }', 'above/examples.yaml:1 id-taken-below'],
    ['- { override: other, expect: { pull-push: shove } }', 'above/examples.yaml:1 choice-unknown'],
  ])('%s', (above, expected) => {
    const found = lay(above).findings.map(
      ({ code, place }) => `${place.file}:${place.line} ${code}`,
    )
    expect(found).toEqual([expected])
  })
})

test('a catalogue without examples has none', () => {
  expect(parseExamples([{ folder: '', texts: new Map() }], catalogue)).toMatchObject({
    ok: true,
    value: [],
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRequirements } from '../../src/input/requirements/parse-requirements.ts'
import { removeAnswer, writeAnswer } from '../../src/write/write-answer.ts'
import { writeHeading } from '../../src/write/write-heading.ts'
import { smallCatalogue } from '../helpers/small-catalogue.ts'

const catalogue = smallCatalogue()
const questions = catalogue.questions.map(({ id }) => id)
const AT = { document: 1, flow: null }

function parse(text: string) {
  const load = () => ({ ok: false, code: 'extends-missing', file: 'p.yaml' }) as const
  const source = { file: 'a.yaml', text, syntax: 'yaml' } as const
  const [document] = parseRequirements(source, { catalogue, load })
  return document?.parsed
}

/** What the notes of a text say, by question; null: the text has faults. */
function notesIn(text: string) {
  const parsed = parse(text)
  if (!parsed?.ok) return null
  const answers = Object.entries(parsed.value[0]?.answers ?? {})
  return Object.fromEntries(answers.map(([id, { note, by }]) => [id, { note, by }]))
}

/** What may stand between a key and its value: tabs wherever YAML allows them. */
const gap = fc.oneof(
  { weight: 6, arbitrary: fc.constant(' ') },
  fc.constantFrom('\t', ' \t', '\n        ', '\n        \t', ' # c\n        \t', '\n\n        \t'),
)
const QUOTED = ['"\t*d"', "'\t*d'", '"a\n\n        \t*d"', "'a\n        \t*d'", '"\\t*d\\n\\t*n"']
const BLOCKS = [
  '|\n        \t*d',
  '>-\n        a\n\n        \t*d',
  '|\n        *d\t\n        \t',
  '|+\n        \t*d\n',
]
const inline = fc.oneof(
  fc.constantFrom('*d', '*n', '*d\t', 'a\n        \t*d', ...QUOTED),
  fc.tuple(gap, fc.constantFrom('x', ...QUOTED)).map(([space, text]) => `&m${space}${text}`),
)
const block = fc.oneof(inline, fc.constantFrom(...BLOCKS))
const said = fc.oneof(
  fc
    .tuple(gap, gap, gap, inline)
    .map(([a, b, c, note]) => `${a}{ value:${b}look-up, note:${c}${note} }`),
  fc.tuple(gap, block).map(([a, note]) => `\n      value: look-up\n      note:${a}${note}`),
  fc
    .tuple(gap, block, block)
    .map(([a, note, by]) => ` &x\n      note:${a}${note}\n      by: ${by}\n      value: look-up`),
)
const text = fc
  .record({
    name: fc.constantFrom('&n n', '&n "n\tm"'),
    description: fc.constantFrom('&d d', '&d |\n  \t*a', '&d "x\n \t*y"', "&d '\t*a'"),
    key: fc.constantFrom('exchange:', '"exchange"\t:', '? exchange\n    :'),
    said,
    end: fc.constantFrom('', '    # c\n', '...\n'),
  })
  .map(
    ({ name, description, key, said, end }) =>
      `name: ${name}\ndescription: ${description}\nfrom: a\nto: [b,\tc]\nanswers:\n    ${key}${said}\n${end}`,
  )
  .filter(text => notesIn(text) !== null)

const remark = fc.constantFrom('\t*a', '*a', 'a\n\t*d', '"\t*d"', '&d\t*d', '\t')

test('beside notes that hold anchors, aliases and tabs an answer is written, and the notes say the same', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...questions), remark, (text, question, note) => {
      const before = notesIn(text) ?? {}
      const source = { file: 'a.yaml', text, syntax: 'yaml' } as const
      const answer = { value: 'unknown', note, by: note, assumed: false }
      const written = writeAnswer(source, AT, { question, answer, questions })
      expect(notesIn(written)).toEqual({ ...before, [question]: { note, by: note } })
    }),
    { numRuns: 150 },
  )
})

test('such an answer is taken away again, and such a text takes other names', () => {
  fc.assert(
    fc.property(text, remark, (text, name) => {
      const before = notesIn(text)
      const source = { file: 'a.yaml', text, syntax: 'yaml' } as const
      const removed = removeAnswer(source, AT, 'exchange')
      expect([null, {}]).toContainEqual(removed === null ? null : notesIn(removed))
      const named = writeHeading(source, AT, { name: `n${name}`, from: name.trim() || 'a' })
      expect(notesIn(named)).toEqual(before)
    }),
    { numRuns: 150 },
  )
})

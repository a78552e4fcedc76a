import { expect, test } from 'vitest'
import { parseRequirements } from '../../src/input/requirements/parse-requirements.ts'
import { type WrittenAnswer, writeAnswer, writePart } from '../../src/write/write-answer.ts'
import { writeTemplate } from '../../src/write/write-template.ts'
import { severalCatalogue } from '../helpers/several-catalogue.ts'

const catalogue = severalCatalogue()
const questions = catalogue.questions.map(({ id }) => id)
const HEADING = 'name: n\nfrom: a\nto: b\n'

const sourceOf = (text: string) => ({ file: 'a.yaml', text, syntax: 'yaml' }) as const
const held = (
  holds: readonly string[],
  unsure: readonly string[] = [],
  oneOf: readonly string[] = [],
) => ({
  holds,
  unsure,
  oneOf,
})

function write(
  text: string,
  value: WrittenAnswer['value'],
  more: Partial<WrittenAnswer & { flow: string; question: string }> = {},
) {
  const { flow = null, question = 'promises', ...remarks } = more
  const answer = { value, note: null, by: null, assumed: false, ...remarks }
  const at = { document: 1, flow }
  const written = writeAnswer(sourceOf(HEADING + text), at, { question, answer, questions })
  const [document] = parseRequirements(sourceOf(written), { catalogue })
  expect(document?.parsed.findings).toEqual([])
  expect(writeAnswer(sourceOf(written), at, { question, answer, questions })).toBe(written)
  return written.slice(HEADING.length)
}

test.each([
  ['some hold', held(['in-order', 'never-twice']), '[in-order, never-twice]'],
  ['one holds', held(['in-order']), '[in-order]'],
  ['none holds', held([]), 'none'],
  ['nothing is known', 'unknown', 'unknown'],
  [
    'some are open',
    held(['in-order'], ['never-twice']),
    '{ value: [in-order], unsure: [never-twice] }',
  ],
  ['all that is said is open', held([], ['never-twice']), '{ unsure: [never-twice] }'],
  [
    'at least one',
    held([], [], ['in-order', 'never-twice']),
    '{ one-of: [in-order, never-twice] }',
  ],
])('%s', (_, value, text) => {
  expect(write('answers:\n', value)).toBe(`answers:\n  promises: ${text}\n`)
})

test('remarks stand beside what is not sure', () => {
  expect(write('answers:\n', held([], ['in-order']), { note: 'ask Ann' })).toBe(
    'answers:\n  promises: { unsure: [in-order], note: ask Ann }\n',
  )
  expect(write('answers:\n', held([]), { assumed: true })).toBe(
    'answers:\n  promises: { value: none, assumed: true }\n',
  )
})

test('what says the same already stays as a person wrote it', () => {
  const text = 'answers:\n  promises: { value: [in-order]  } # as ever\n'
  expect(write(text, held(['in-order']))).toBe(text)
})

const SPLIT =
  'answers:\n  exchange: copy\n  promises: { parts: { shop: [in-order], "web, old": none } } # both\n'

test('the answer of a part takes the place of that part alone', () => {
  expect(write(SPLIT, held(['never-twice']), { flow: 'web, old' })).toBe(
    'answers:\n  exchange: copy\n  promises: { parts: { shop: [in-order], "web, old": [never-twice] } } # both\n',
  )
})

test('an answer that does not differ by part is one of the document', () => {
  expect(write(SPLIT, 'look-up', { flow: 'shop', question: 'exchange' })).toBe(
    SPLIT.replace('exchange: copy', 'exchange: look-up'),
  )
})

test.each([
  ['the others have no answer yet', '', ' { parts: { shop: null, net: look-up } }'],
  ['the others say what the whole said', ' copy', ' { parts: { shop: copy, net: look-up } }'],
  [
    'another answer of that part goes',
    ' { parts: { net: copy, shop: copy } } # both',
    ' { parts: { net: look-up, shop: copy } } # both',
  ],
  [
    'a part that was not answered yet is',
    ' { parts: { shop: copy, net: } }',
    ' { parts: { shop: copy, net: look-up } }',
  ],
  ['what the whole says already is the same for each part', ' look-up', ' look-up'],
  [
    'what the part says already stays as it was written',
    ' { parts: { shop: copy, net: "look-up" } }',
    ' { parts: { shop: copy, net: "look-up" } }',
  ],
])('an answer for one part: %s', (_, before, after) => {
  const text = (said: string) =>
    `${HEADING}answers:\n${said === '' ? '' : `  exchange:${said}\n`}  promises: none\n`
  const answer = { value: 'look-up', note: null, by: null, assumed: false }
  const of = { question: 'exchange', answer, part: 'net', parts: ['shop', 'net'], questions }
  const written = writePart(sourceOf(text(before)), 1, of)
  expect(written).toBe(text(after))
  const [document] = parseRequirements(sourceOf(written), { catalogue })
  expect(document?.parsed.findings).toEqual([])
})

test('the template tells what may be written, and is valid', () => {
  const template = writeTemplate(catalogue)
  expect(template).toContain('or a list of those that hold, or none\n')
  expect(template).toContain('{ parts: { web shop: some-option, retailers: another } }')
  const filled = template.replace(/^ {2}# ([a-z-]+: unknown)$/gm, '  $1')
  const [document] = parseRequirements(sourceOf(filled), { catalogue })
  expect(document?.parsed.findings).toEqual([])
})

import { parseRequirements } from '../../src/input/requirements/parse-requirements.ts'
import { removeAnswer, splitAnswer, writeAnswer } from '../../src/write/write-answer.ts'
import { writeHeading } from '../../src/write/write-heading.ts'
import { smallCatalogue } from '../helpers/small-catalogue.ts'
import { type Random, randomFrom } from './random.ts'

const catalogue = smallCatalogue()
const questions = catalogue.questions.map(({ id }) => id)
const load = () => ({ ok: true, file: 'p.yaml', text: 'answers: {}' }) as const

/** A text that can be edited: every document of it is sound. */
export function isSound(text: string): boolean {
  const parsed = parse(text)
  return parsed.length > 0 && parsed.every(({ parsed }) => parsed.ok)
}

/** Makes one edit of the interview's, chosen by a seed; throws where it fails or leaves a faulty text. */
export function tryEdit(text: string, seed: number): string {
  const random = randomFrom(seed)
  const document = 1 + random.below(parse(text).length)
  const edited = random.pick(EDITS)({ file: 'a.yaml', text, syntax: 'yaml' }, document, random)
  if (!isSound(edited)) throw new Error(`the edit left a faulty text:\n${edited}`)
  return edited
}

type Source = Parameters<typeof writeAnswer>[0]
type EditOf = (source: Source, document: number, random: Random) => string

const NOTES = [
  'note',
  'a: b # c',
  '"',
  "'",
  '*a',
  '\t*a',
  '- a',
  '🙂 é\u0085',
  'a\nb',
  '{',
  '%',
  '',
  ' ',
]

const EDITS: readonly EditOf[] = [answer, answer, answer, answer, heading, remove, split]

function answer(source: Source, document: number, random: Random): string {
  const question = random.pick(catalogue.questions)
  const options = question.options.map(({ id }) => id)
  const value = random.pick(['unknown', random.pick(options), [random.pick(options)], options])
  const note = random.below(2) === 0 ? null : random.pick(NOTES) || null
  const by = random.below(4) === 0 ? random.pick(NOTES) || null : null
  const written = { value, note, by, assumed: random.below(4) === 0 }
  return writeAnswer(
    source,
    { document, flow: null },
    { question: question.id, answer: written, questions },
  )
}

function heading(source: Source, document: number, random: Random): string {
  const name = () => random.pick(NOTES).trim() || 'n'
  const parts = { name: name(), from: name(), to: [name(), name()] }
  return writeHeading(source, { document, flow: null }, parts)
}

function remove(source: Source, document: number, random: Random): string {
  return removeAnswer(source, { document, flow: null }, random.pick(questions)) ?? source.text
}

function split(source: Source, document: number, random: Random): string {
  const parts = ['one', 'two: three']
  return parse(source.text)[document - 1]?.hasFlows
    ? source.text
    : splitAnswer(source, document, { question: random.pick(questions), parts, questions })
}

function parse(text: string) {
  const source = { file: 'a.yaml', text, syntax: 'yaml' } as const
  return parseRequirements(source, { catalogue, load }).map(({ parsed }) => ({
    parsed,
    hasFlows: parsed.ok && parsed.value.some(({ flow }) => flow !== null),
  }))
}

import { parseRequirements } from '../../src/input/requirements/parse-requirements.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import { removeAnswer, writeAnswer, writePart } from '../../src/write/write-answer.ts'
import { writeHeading } from '../../src/write/write-heading.ts'
import type { Knowledge } from './knowledge.ts'
import { type Random, randomFrom } from './random.ts'

const load = () => ({ ok: true, file: 'p.yaml', text: 'answers: {}' }) as const

/** A text that can be edited: every document of it is sound. */
export function isSound(text: string, { catalogue }: Knowledge): boolean {
  const parsed = parse(text, catalogue)
  return parsed.length > 0 && parsed.every(({ parsed }) => parsed.ok)
}

/** Makes one edit of the interview's, chosen by a seed; throws where it fails or leaves a faulty text. */
export function tryEdit(text: string, seed: number, knowledge: Knowledge): string {
  const random = randomFrom(seed)
  const document = 1 + random.below(parse(text, knowledge.catalogue).length)
  const source = { file: 'a.yaml', text, syntax: 'yaml' } as const
  const edited = random.pick(EDITS)(source, document, { random, catalogue: knowledge.catalogue })
  if (!isSound(edited, knowledge)) throw new Error(`the edit left a faulty text:\n${edited}`)
  return edited
}

type Source = Parameters<typeof writeAnswer>[0]

interface Chosen {
  readonly random: Random
  readonly catalogue: Catalogue
}

type EditOf = (source: Source, document: number, chosen: Chosen) => string

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

const idsOf = ({ questions }: Catalogue) => questions.map(({ id }) => id)

function answer(source: Source, document: number, { random, catalogue }: Chosen): string {
  const question = random.pick(catalogue.questions)
  const options = question.options.map(({ id }) => id)
  const value = random.pick(['unknown', random.pick(options), [random.pick(options)], options])
  const note = random.below(2) === 0 ? null : random.pick(NOTES) || null
  const by = random.below(4) === 0 ? random.pick(NOTES) || null : null
  const written = { value, note, by, assumed: random.below(4) === 0 }
  return writeAnswer(
    source,
    { document, flow: null },
    { question: question.id, answer: written, questions: idsOf(catalogue) },
  )
}

function heading(source: Source, document: number, { random }: Chosen): string {
  const name = () => random.pick(NOTES).trim() || 'n'
  const parts = { name: name(), from: name(), to: [name(), name()] }
  return writeHeading(source, { document, flow: null }, parts)
}

function remove(source: Source, document: number, { random, catalogue }: Chosen): string {
  const question = random.pick(idsOf(catalogue))
  return removeAnswer(source, { document, flow: null }, question) ?? source.text
}

function split(source: Source, document: number, { random, catalogue }: Chosen): string {
  const questions = idsOf(catalogue)
  const parts = ['one', 'two: three']
  const [question, part] = [random.pick(questions), random.pick(parts)]
  const answer = { value: 'unknown', note: random.pick(NOTES) || null, by: null, assumed: false }
  return parse(source.text, catalogue)[document - 1]?.hasFlows
    ? source.text
    : writePart(source, document, { question, answer, part, parts, questions })
}

function parse(text: string, catalogue: Catalogue) {
  const source = { file: 'a.yaml', text, syntax: 'yaml' } as const
  return parseRequirements(source, { catalogue, load }).map(({ parsed }) => ({
    parsed,
    hasFlows: parsed.ok && parsed.value.some(({ flow }) => flow !== null),
  }))
}

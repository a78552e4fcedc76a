import type { Answer, Origin } from '../../../model/answers.ts'
import type { Contradiction } from '../../../model/catalogue.ts'
import type { Place } from '../../../model/finding.ts'
import { isMapping, type SourceNode } from '../../source/source-node.ts'
import type { CatalogueIndex } from '../../terms/index-catalogue.ts'
import { compileContradictions, type QuestionTruths } from './plain-contradictions.ts'
import { answerOf, isInParts, type PlainParts, readEntry } from './plain-entry.ts'
import { type SaidReader, saidReader } from './plain-said.ts'

/** The answers on one exchange of which nothing is to be told, each by itself. */
export interface PlainAnswers {
  /** The part of a document whose answers differ by part; null where none does. */
  readonly part: string | null
  readonly answers: Readonly<Record<string, Answer>>
  readonly truths: QuestionTruths
}

/** Reads answers as `parseAnswers` does, as long as nothing is to be told of any of them; else null. */
export interface PlainAnswerReader {
  /** Those of each part, or of the only exchange. */
  readonly read: (written: unknown, document: SourceNode) => readonly PlainAnswers[] | null
  /** How the answers contradict each other, or the number of receivers. */
  readonly contradictions: (answers: PlainAnswers, receivers: number) => readonly Contradiction[]
}

/** A reader of answers that a file states itself. */
export function plainAnswerReader(index: CatalogueIndex): PlainAnswerReader {
  const { truthsOf, find } = compileContradictions(index)
  const known = new Map(
    [...index.questions].map(([id, question], at) => {
      const renamed = index.renamed.options[id] ?? {}
      return [id, { at, read: saidReader({ question, renamed }, truthsOf) }] as const
    }),
  )
  return {
    read: (written, { locator, path }) => {
      if (written === null || written === undefined) return [NO_ANSWERS]
      const placeOf: PlaceOf = steps => locator.approximate([...path, 'answers', ...steps])
      return isMapping(written) ? readEntries(written, placeOf, known) : null
    },
    contradictions: ({ part, truths }, receivers) => find(truths, part === null ? receivers : null),
  }
}

const NO_ANSWERS: PlainAnswers = { part: null, answers: {}, truths: [] }

/** The place of what stands below the answers. */
type PlaceOf = (steps: readonly string[]) => Place

/** By id: the index of a question, and what values say as answers to it. */
type KnownQuestions = ReadonlyMap<string, { readonly at: number; readonly read: SaidReader }>

const FILE: Origin = { kind: 'file' }
const FLOW: Origin = { kind: 'flow' }

function readEntries(
  written: Readonly<Record<string, unknown>>,
  placeOf: PlaceOf,
  known: KnownQuestions,
): readonly PlainAnswers[] | null {
  const answers: Record<string, Answer> = {}
  const truths = new Array<QuestionTruths[number]>(known.size)
  const inParts: AnswerInParts[] = []
  for (const id of Object.keys(written)) {
    const question = known.get(id)
    const entry = question && readEntry(written[id], question.read)
    if (!entry) return null
    if (isInParts(entry)) inParts.push({ id, at: question.at, parts: entry })
    else {
      answers[id] = answerOf(entry, FILE, placeOf([id]))
      truths[question.at] = entry.said.truths
    }
  }
  return splitParts({ part: null, answers, truths }, inParts, placeOf)
}

interface AnswerInParts {
  readonly id: string
  /** The index of the question. */
  readonly at: number
  readonly parts: PlainParts
}

/** The answers of each part, those of all parts first; null where the answers do not name the same parts. */
function splitParts(
  whole: PlainAnswers,
  inParts: readonly AnswerInParts[],
  placeOf: PlaceOf,
): readonly PlainAnswers[] | null {
  const [first, ...others] = inParts
  if (first === undefined) return [whole]
  const names = [...first.parts.keys()]
  const isSame = ({ parts }: AnswerInParts) =>
    parts.size === names.length && names.every(name => parts.has(name))
  if (!others.every(isSame)) return null
  return names.map(part => {
    const answers = { ...whole.answers }
    const truths = [...whole.truths]
    for (const { id, at, parts } of inParts) {
      const entry = parts.get(part)
      if (!entry) continue
      answers[id] = answerOf(entry, FLOW, placeOf([id, 'parts', part]))
      truths[at] = entry.said.truths
    }
    return { part, answers, truths }
  })
}

import type { Answer, Origin } from '../../../model/answers.ts'
import type { Place } from '../../../model/finding.ts'
import { isMapping, type SourceNode } from '../../source/source-node.ts'
import type { CatalogueIndex } from '../../terms/index-catalogue.ts'
import { compileContradictions, type QuestionTruths } from './plain-contradictions.ts'
import { type PlainSaid, type SaidReader, saidReader, splitRemarks } from './plain-said.ts'

/** Answers of which nothing is to be told, each by itself. */
export interface PlainAnswers {
  readonly answers: Readonly<Record<string, Answer>>
  readonly truths: QuestionTruths
}

/** Reads answers as `parseAnswers` does, as long as nothing is to be told of any of them; else null. */
export interface PlainAnswerReader {
  readonly read: (written: unknown, document: SourceNode) => PlainAnswers | null
  /** Whether any of the answers contradict each other, or the number of receivers. */
  readonly contradict: (answers: PlainAnswers, receivers: number) => boolean
}

/** A reader of answers that a file states itself. */
export function plainAnswerReader(index: CatalogueIndex): PlainAnswerReader {
  const { truthsOf, isAnyThere } = compileContradictions(index)
  const known = new Map(
    [...index.questions].map(([id, question], at) => {
      const renamed = index.renamed.options[id] ?? {}
      return [id, { at, read: saidReader({ question, renamed }, truthsOf) }] as const
    }),
  )
  return {
    read: (written, { locator, path }) => {
      if (written === null || written === undefined) return { answers: {}, truths: [] }
      const placeOf = (id: string) => locator.approximate([...path, 'answers', id])
      return isMapping(written) ? readEntries(written, placeOf, known) : null
    },
    contradict: ({ truths }, receivers) => isAnyThere(truths, receivers),
  }
}

/** By id: the index of a question, and what values say as answers to it. */
type KnownQuestions = ReadonlyMap<string, { readonly at: number; readonly read: SaidReader }>

function readEntries(
  written: Readonly<Record<string, unknown>>,
  placeOf: (id: string) => Place,
  known: KnownQuestions,
): PlainAnswers | null {
  const answers: Record<string, Answer> = {}
  const truths = new Array<PlainSaid['truths'] | undefined>(known.size)
  for (const id of Object.keys(written)) {
    const question = known.get(id)
    const entry = question && readEntry(written[id], question.read)
    if (!entry) return null
    answers[id] = answerOf(entry.said, entry.remarks, placeOf(id))
    truths[question.at] = entry.said.truths
  }
  return { answers, truths }
}

function readEntry(written: unknown, read: SaidReader) {
  const remarks = isMapping(written) ? splitRemarks(written) : NO_REMARKS
  if (remarks === null) return null
  const said = read(remarks === NO_REMARKS ? written : remarks.value)
  return said && { said, remarks }
}

const NO_REMARKS = { note: null, by: null, assumed: false, value: null } as const
const FILE: Origin = { kind: 'file' }

function answerOf(
  { said }: PlainSaid,
  { note, by, assumed }: Pick<Answer, 'note' | 'by' | 'assumed'>,
  place: Place,
): Answer {
  const { options, written } = said
  // Nearly all answers say no more; naming the fields is many times faster than spreading them.
  return said.unsure === undefined && said.oneOf === undefined
    ? { options, written, note, by, assumed, origin: FILE, overrides: null, place }
    : { ...said, note, by, assumed, origin: FILE, overrides: null, place }
}

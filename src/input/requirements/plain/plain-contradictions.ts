import { negate, TRUE, type Truth, truthOfSaid, UNKNOWN } from '../../../condition/evaluate.ts'
import { foldCondition, type QuestionCondition } from '../../../condition/fold-condition.ts'
import type { Said } from '../../../model/answers.ts'
import type { Contradiction } from '../../../model/catalogue.ts'
import type { Condition } from '../../../model/condition.ts'
import type { Question } from '../../../model/question.ts'
import type { CatalogueIndex } from '../../terms/index-catalogue.ts'

/** The contradictions of a catalogue, compiled for answers of which the truths are known. */
export interface PlainContradictions {
  /** By position: the truth of every condition on this question that a contradiction has. */
  readonly truthsOf: (question: Question, said: Said) => readonly Truth[]
  /** Those that are there, by index of the question (undefined: not answered) and the number of receivers; null: of a part. */
  readonly find: (truths: QuestionTruths, receivers: number | null) => readonly Contradiction[]
}

/** By index of the question: the truths of its conditions; undefined where it is not answered. */
export type QuestionTruths = readonly (readonly Truth[] | undefined)[]

type Check = (truths: QuestionTruths) => Truth

/** Compiles the contradictions of a catalogue. */
export function compileContradictions({
  contradictions,
  questions,
}: Pick<CatalogueIndex, 'contradictions' | 'questions'>): PlainContradictions {
  const indexes = new Map([...questions.keys()].map((id, index) => [id, index]))
  const parts = new Map<string, QuestionCondition[]>()
  const checkPart = (part: QuestionCondition): Check => {
    const own = parts.get(part.question) ?? []
    parts.set(part.question, own)
    const at = own.push(part) - 1
    const index = indexes.get(part.question) ?? -1
    return truths => truths[index]?.[at] ?? UNKNOWN
  }
  const checks = contradictions.map(each => compileCheck(each.when, checkPart))
  return {
    truthsOf: (question, said) =>
      (parts.get(question.id) ?? []).map(({ options }) => truthOfSaid(question, said, options)),
    find: (truths, receivers) =>
      contradictions.filter(
        (each, at) => isWithin(receivers, each.receivers) && checks[at]?.(truths) === TRUE,
      ),
  }
}

/** Nobody knows the receivers of a part. */
function isWithin(count: number | null, wanted: Contradiction['receivers']): boolean {
  if (wanted === null) return true
  return count !== null && wanted.from <= count && count < (wanted.below ?? Infinity)
}

function compileCheck(condition: Condition, checkPart: (part: QuestionCondition) => Check): Check {
  return foldCondition<Check>(condition, {
    in: checkPart,
    not: part => truths => negate(part(truths)),
    all: parts => truths => parts.reduce<Truth>((least, part) => lesser(least, part(truths)), TRUE),
    any: parts => truths => parts.reduce<Truth>((most, part) => greater(most, part(truths)), 0),
  })
}

const lesser = (one: Truth, other: Truth) => (one < other ? one : other)
const greater = (one: Truth, other: Truth) => (one > other ? one : other)

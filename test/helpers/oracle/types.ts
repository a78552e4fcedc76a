import type { Catalogue, Constants, Threshold } from '../../../src/model/catalogue.ts'
import type { Condition } from '../../../src/model/condition.ts'
import type { Pair, Pattern, Rule } from '../../../src/model/pair.ts'
import type { Question } from '../../../src/model/question.ts'

export type OracleQuestion = Question
export type OraclePattern = Pattern
export type OraclePair = Pair
export type StrengthBand = Threshold
export type OracleConstants = Constants
export type OracleCatalogue = Catalogue

/** Of a question of which one option holds: those that may be it. One: plain; some: partial; all: unknown. */
export interface OneAnswer {
  readonly holds: 'one'
  readonly options: readonly string[]
}

/**
 * Of a question of which several options may hold: `value` do, `unsure` is open (unknown one by one), at least one of
 * `oneOf` does (unless it is empty), and all others do not.
 */
export interface SeveralAnswer {
  readonly holds: 'several'
  readonly value: readonly string[]
  readonly unsure: readonly string[]
  readonly oneOf: readonly string[]
}

/** By question id; a question without an answer is unknown. */
export type OracleAnswers = Readonly<Record<string, OneAnswer | SeveralAnswer>>

/** Answers after completion and scope: nothing partial, nothing out of scope. */
export type World = OracleAnswers

/** One pair of a catalogue with answers; `weightOf` lets a test shake the weights. */
export interface OracleCase {
  readonly pair: OraclePair
  readonly answers: OracleAnswers
  readonly weightOf?: (rule: Rule) => number
}

/** One exchange: its answers, and the choices that were taken elsewhere by pair. */
export interface OracleFlow {
  readonly name: string
  readonly answers: OracleAnswers
  readonly fixed: Readonly<Record<string, string>>
}

/** The questions that a condition names. */
export function namedQuestions(condition: Condition | null): readonly string[] {
  if (condition === null) return []
  if (condition.kind === 'in') return [condition.question]
  return condition.kind === 'not'
    ? namedQuestions(condition.of)
    : condition.of.flatMap(namedQuestions)
}

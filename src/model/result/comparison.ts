import type { Said } from '../answers.ts'
import type { Advice } from './advice.ts'
import type { Verdict } from './verdict.ts'

/** Two sets of requirements beside each other: only what differs. */
export interface Comparison {
  readonly before: Advice
  readonly after: Advice
  /** In the catalogue's order. */
  readonly answers: readonly AnswerDifference[]
  /** The verdicts of which outcome, choice or firmness differ, in the order of the pairs. */
  readonly verdicts: readonly VerdictDifference[]
  /** The choices of the designs that differ. */
  readonly design: readonly DesignDifference[]
}

/** Two answers to one question. */
export interface AnswerDifference {
  readonly question: string
  /** Null where it is not known, or does not count. */
  readonly before: Said | null
  readonly after: Said | null
  /** The pairs whose outcome or choice this answer changes by itself, with all others as they were before. */
  readonly turns: readonly string[]
}

/** Two verdicts on one pair. */
export interface VerdictDifference {
  readonly pair: string
  readonly before: Verdict
  readonly after: Verdict
  /** Outcome, choice and hybrid are the same; only how firm it is differs. */
  readonly sameChoice: boolean
}

/** Two choices for one pair; null: either side; undefined: none. */
export interface DesignDifference {
  readonly pair: string
  readonly before: string | null | undefined
  readonly after: string | null | undefined
}

/** Several exchanges of one interface: on which pairs they choose alike, and on which not. */
export interface FlowComparison {
  readonly advices: readonly Advice[]
  /** Pair ids. */
  readonly alike: readonly string[]
  readonly differing: readonly string[]
}

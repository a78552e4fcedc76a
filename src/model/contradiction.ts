import type { SupportingAnswers } from './answers.ts'
import type { Condition } from './condition.ts'
import type { Place } from './finding.ts'

/** Statements that cannot all be true, or hardly. */
export interface Contradiction {
  readonly id: string
  /** The answers that do not go together, or not with the number of receivers; null: none. */
  readonly when: Condition | null
  /** How many names stand in `to`; null: it does not matter. */
  readonly receivers: ReceiverRange | null
  readonly because: string
}

/** A range of a number of receivers, both ends included; null: no end. */
export interface ReceiverRange {
  readonly atLeast: number | null
  readonly atMost: number | null
}

/** A contradiction in the requirements at hand. */
export interface FoundContradiction {
  readonly id: string
  readonly because: string
  /** The answers that contradict each other, or the receivers. */
  readonly answers: SupportingAnswers
  /** The receivers by name, where their number is part of it; else null. */
  readonly receivers: readonly string[] | null
  /** Where the answers stand, in the order of `answers`. */
  readonly places: readonly Place[]
}

import type { Condition } from './condition.ts'
import type { End, OtherHands } from './design-rules.ts'
import type { Source, Statement } from './source.ts'

/** One either/or decision. */
export interface Pair {
  readonly id: string
  readonly name: string
  /** What is decided, as a question to an architect. */
  readonly decision: string
  /** The two sides; their order decides nothing. */
  readonly patterns: readonly [Pattern, Pattern]
  /** Whether it is decided exchange by exchange, or for the connection that all exchanges of an interface share. */
  readonly decidedFor: 'exchange' | 'connection'
  readonly rules: readonly Rule[]
  readonly hybrids: readonly Hybrid[]
}

/** One side of a pair. */
export interface Pattern {
  readonly id: string
  readonly name: string
  readonly what: string
  readonly whenToUse: readonly Statement[]
  readonly whenNot: readonly Statement[]
  readonly examples: readonly string[]
  readonly buildingBlocks: readonly BuildingBlock[]
  readonly challenges: readonly Challenge[]
  readonly reversibility: Reversibility
}

/** How cheap a pattern is to leave again once it is built: the higher the level, the cheaper. */
export interface Reversibility {
  readonly level: number
  readonly because: string
  readonly source: Source
}

/** A named technology or integration pattern that such a solution is built from. */
export interface BuildingBlock {
  readonly name: string
  readonly note: string
}

/** What a choice makes hard. `raised` and `eased` say for which answers more and for which less. */
export interface Challenge {
  readonly id: string
  readonly title: string
  /** The title in two or three words, for a list of several; null: the title is short enough. */
  readonly inShort: string | null
  readonly because: string
  readonly raised: readonly Pressure[]
  readonly eased: readonly Pressure[]
  readonly mitigations: readonly string[]
  /** It belongs to the choice by nature, and is told also where the answers ease it. */
  readonly always: boolean
  /** Whose end feels it and has to meet it; null: nobody's in particular. */
  readonly end: End | null
  /** What to say instead of `because` where that end is in other hands, or own code is unwanted; null: the same. */
  readonly otherHands: OtherHands | null
  readonly source: Source
}

/** What makes a challenge larger or smaller, and by how much. */
export interface Pressure {
  readonly when: Condition
  /** From 1 to the largest weight of the catalogue. */
  readonly by: number
  readonly because: string
}

/** When these answers, then this effect on a pair, because ... (source). */
export interface Rule {
  readonly id: string
  readonly when: Condition
  /** Lifts the rule where true. */
  readonly unless: Condition | null
  readonly effect: Effect
  readonly because: string
  readonly source: Source
}

/** What a rule does to its pair when it fires. */
export type Effect =
  | {
      readonly kind: 'toward'
      readonly pattern: string
      /** 1 to the largest weight. */
      readonly weight: number
      /** Facts that say the same thing: per side only the heaviest fired rule of a group counts. */
      readonly group: string | null
    }
  | { readonly kind: 'rules-out'; readonly pattern: string }

/** A named way of using both sides of a pair. */
export interface Hybrid {
  readonly id: string
  readonly name: string
  readonly what: string
  /** Its circumstances. */
  readonly when: Condition
  /** The rules that rule a side out and that this is a way out of. */
  readonly answers: readonly string[]
  readonly legs: readonly Leg[]
  readonly challenges: readonly Challenge[]
  readonly source: Source
}

/** One part of a hybrid and the pattern that it uses. */
export interface Leg {
  readonly leg: string
  readonly pattern: string
  readonly because: string
}

import type { Catalogue } from '../../model/catalogue.ts'
import type { Tension } from '../../model/design-rules.ts'
import type { Pair } from '../../model/pair.ts'
import type { OptionIndex } from './option-index.ts'

/** A catalogue compiled into flat arrays: what every search of the engine reads. Made once by `compileEngine`. */
export interface Engine {
  readonly catalogue: Catalogue
  /** That of the catalogue's lowest layer; null where it has no other. */
  readonly base: Engine | null
  /** @internal */
  readonly index: OptionIndex
  /** By question: the mask of all its options, which is also the answer "unknown". */
  readonly fullMasks: Int32Array
  /** By question: where its `ask-when` starts in `code`; -1 where it is always in scope. @internal */
  readonly askWhenAt: Int32Array
  /** By question: itself and those whose `ask-when` hangs on it, directly or not, in the catalogue's order. @internal */
  readonly dependents: readonly (readonly number[])[]
  /** The conditions of rules, hybrids and scope, one after the other (see `compile-condition`). @internal */
  readonly code: Int32Array
  /** @internal */
  readonly pairs: readonly CompiledPair[]
  /** @internal */
  readonly tensions: readonly CompiledTension[]
  /** By question: the units that hang on it, pair by pair. @internal */
  readonly affectedByQuestion: readonly (readonly AffectedGroups[])[]
  /** By question: the tensions that hang on it. @internal */
  readonly tensionsByQuestion: readonly (readonly CompiledTension[])[]
}

/** One pair, compiled. Sides are 0 and 1; their order decides nothing. */
export interface CompiledPair {
  readonly pair: Pair
  readonly groups: readonly ScoringGroup[]
  readonly hybrids: readonly CompiledHybrid[]
  /** By side: the flags of the vetoes that rule it out. */
  readonly vetoFlags: readonly [number, number]
  readonly share: { readonly numerator: number; readonly denominator: number }
}

/**
 * What is scored together: one rule, or all rules toward one side that share an overlap group, or one
 * part of a hybrid's circumstances. The state of a pair is the sum of its units.
 */
export interface ScoringGroup {
  readonly side: 0 | 1
  readonly rules: readonly CompiledRule[]
  /** The questions on which it depends, those of their `ask-when` included. */
  readonly questions: readonly number[]
}

/** A rule, or a part of a hybrid's circumstances: what happens when its condition is true. */
export interface CompiledRule {
  /** Index of the rule in its pair; -1 for a part of a hybrid's circumstances. */
  readonly index: number
  /**
   * What its condition asks of single questions, by twos: a question, and the mask of the options that its answer
   * must have none of. Told apart because most conditions are no more than this, and most fail at the first.
   */
  readonly needs: Int32Array
  /** Where the rest of its condition starts; -1 where there is none. */
  readonly whenAt: number
  /** -1 where nothing lifts it. */
  readonly unlessAt: number
  readonly weight: number
  readonly flags: number
}

export interface CompiledHybrid {
  /** The flags that make its circumstances true. */
  readonly circumstances: number
  /** The flags of the vetoes that it is a way out of. */
  readonly answers: number
  /** The flags of the policies that forbid it. */
  readonly forbidden: number
}

/** A tension between two choices, compiled. */
export interface CompiledTension {
  readonly tension: Tension
  readonly ends: readonly [EncodedChoice, EncodedChoice]
  readonly weight: number
  /** -1 where it always holds. */
  readonly whenAt: number
  /** The questions on which it depends, those of their `ask-when` included. */
  readonly questions: readonly number[]
}

/** A pair by its index, and a choice of it: 0 and 1 are its sides, 2 its first hybrid, 3 its second, ... */
export interface EncodedChoice {
  readonly pair: number
  readonly choice: number
}

/** What of one pair hangs on some questions: its units that do, and the indexes of those that do not. */
export interface AffectedGroups {
  readonly pair: number
  readonly groups: readonly ScoringGroup[]
  readonly unaffected: readonly number[]
}

import type { Truth } from '../../condition/evaluate.ts'
import type { Catalogue, Mitigation } from '../../model/catalogue.ts'
import type { Condition } from '../../model/condition.ts'
import type { Tension } from '../../model/design-rules.ts'
import type { Pair } from '../../model/pair.ts'
import type { OptionIndex } from './compiled/option-index.ts'
import type { Residuals, Unknown } from './residuals/residuals.ts'
import type { VariableSet } from './variable-set.ts'
import type { Masks, Variable } from './variables.ts'

/**
 * A catalogue compiled for scoring and searching. Questions, options and pairs are numbers: their indexes in the catalogue.
 * What is answered is a variable: a question, or one option of a question of which several may hold.
 */
export interface Engine {
  readonly catalogue: Catalogue
  /** The engine of the catalogue's lowest layer alone; null where nothing is laid over it. */
  readonly base: Engine | null
  /** @internal */
  readonly index: OptionIndex
  /** @internal */
  readonly variables: readonly Variable[]
  /** By question: its variables. @internal */
  readonly variablesOf: readonly (readonly number[])[]
  /** By variable: the mask of all its values, which is also the answer "unknown". @internal */
  readonly fullMasks: Masks
  /** By variable: where the `ask-when` of its question starts in `code`; -1 where it is always in scope. @internal */
  readonly askWhenAt: Int32Array
  /** The questions that have an `ask-when`, in the catalogue's order: where it starts in `code`, and their variables. @internal */
  readonly scopes: readonly { readonly at: number; readonly variables: readonly number[] }[]
  /** By variable: itself and those whose `ask-when` depends on it, directly or not, in the catalogue's order. @internal */
  readonly dependents: readonly (readonly number[])[]
  /** The conditions of rules, hybrids and scope, one after the other (see `compiled-condition`). @internal */
  readonly code: Int32Array
  /** @internal */
  readonly pairs: readonly CompiledPair[]
  /** @internal */
  readonly tensions: readonly CompiledTension[]
  /** By variable: the scoring groups that depend on it, by pair. @internal */
  readonly affectedByVariable: readonly (readonly AffectedGroups[])[]
  /** By variable: the tensions that depend on it. @internal */
  readonly tensionsByVariable: readonly (readonly CompiledTension[])[]
  /** By variable: what is not known while nothing is said of it. @internal */
  readonly unanswered: readonly Unknown[]
  /**
   * What rules that are scored together come to, two numbers an entry: the weight of the heaviest fired rule, -1 where
   * nobody asked yet, and the flags of all fired rules. @internal
   */
  readonly table: Int32Array
  /** The mitigation with this id. @internal */
  readonly mitigationOf: (id: string) => Mitigation | undefined
  /** The questions that a condition of the catalogue names. @internal */
  readonly questionsIn: (condition: Condition) => ReadonlySet<number>
  /** The truths of conditions for one set of answers, as far as they were asked for. @internal */
  readonly truthsOf: (answers: object) => Map<Condition, Truth>
  /** The conditions in the form in which searches read them; made when the first search asks for it. @internal */
  readonly residuals: () => Residuals
}

/** One pair, compiled. Sides are 0 and 1; their order decides nothing. */
export interface CompiledPair {
  readonly pair: Pair
  readonly groups: readonly ScoringGroup[]
  /** The variables on which it depends, those of their `ask-when` included. */
  readonly variables: readonly number[]
  readonly hybrids: readonly CompiledHybrid[]
  /** The side to begin with where the pair is open: the one that is cheaper to leave again; null where both are alike. */
  readonly start: 0 | 1 | null
  /** The flags of all vetoes. */
  readonly vetoFlags: number
  /** By side: the sum of the weights of its rules, each overlap group once at its heaviest. */
  readonly reach: readonly [number, number]
  readonly share: { readonly numerator: number; readonly denominator: number }
}

/**
 * Rules that are scored together, of which only the heaviest fired one counts: one rule, all rules toward one side that
 * share an overlap group, one part of a hybrid's circumstances, or one policy. The state of a pair is the sum of its groups.
 */
export interface ScoringGroup extends TestedRules {
  /** No rule fires where this variable may have one of the values `excluded`, which is 0 where nothing is common to all rules. */
  readonly demanded: number
  readonly excluded: number
  readonly side: 0 | 1
  /** Its rules in parts, of each of which a table can be made. */
  readonly parts: readonly TestedRules[]
  /** The variables on which it depends, those of their `ask-when` included. */
  readonly variables: readonly number[]
  /** The same variables. */
  readonly depends: VariableSet
  /** The variables on which an `unless` of its rules depends, those of their `ask-when` included. */
  readonly unlessVariables: readonly number[]
}

/** Rules that are read from the score table: of their entries the one with the number of which each test that they fail is a bit. */
export interface TestedRules {
  readonly rules: readonly CompiledRule[]
  /** Where the first of their entries is; -1 where they have none. */
  readonly start: number
  /**
   * Where in `code` their tests are, two numbers each: a variable, and the values that it must not have. Whether a rule
   * fires hangs on nothing else.
   */
  readonly testsAt: number
  readonly testsEnd: number
}

/** A condition with the weight and the flags that it adds when it fires: a rule, a part of a hybrid's circumstances, or a policy. */
export interface CompiledRule {
  /** Index of the rule in its pair; -1 for a part of a hybrid's circumstances and for a policy. */
  readonly index: number
  /**
   * What its condition demands of single questions, as pairs of numbers: a variable, and the mask of the values that
   * it must not contain. Kept apart because most conditions are only this, and most fail at the first.
   */
  readonly needs: Int32Array
  /** Where the rest of its condition starts; -1 where there is none. */
  readonly whenAt: number
  /** Where its `unless` starts; -1 where it has none. */
  readonly unlessAt: number
  readonly when: Condition
  readonly unless: Condition | null
  /** A veto or a policy: partial answers lift it only where its `unless` is true whichever of them is. */
  readonly isVeto: boolean
  readonly weight: number
  readonly flags: number
}

/** A hybrid as flags of a pair's state. */
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
  /** Raises a flag where its condition is true; null where it always holds. */
  readonly when: ScoringGroup | null
  /** The variables on which it depends, those of their `ask-when` included. */
  readonly variables: readonly number[]
}

/** A pair by its index, and a choice of it: 0 and 1 are its sides, 2 its first hybrid, 3 its second, ... */
export interface EncodedChoice {
  readonly pair: number
  readonly choice: number
}

/** The scoring groups of one pair that depend on some variables, with their indexes. */
export interface AffectedGroups {
  readonly pair: number
  readonly groups: readonly ScoringGroup[]
  readonly indexes: readonly number[]
}

import type { Condition } from '../../../model/condition.ts'
import type { Formulas } from './formulas.ts'

/**
 * The scoring groups of all pairs as residual groups: what is left of a scoring group when some variables are known. Equal
 * ones are one number. Scope is part of the formulas, and so are the three truth values: a rule asks whether its
 * condition is true, an `ask-when` whether it is false, and of either there is no third.
 */
export interface Residuals {
  readonly formulas: Formulas
  /** How many formulas and groups are stored: a measure of the memory that they take. */
  size(): number
  /** A scoring group while nothing is known of it. */
  residueOf(group: RuleGroup): Residue
  /** What is left of these rules of a scoring group. */
  group(side: 0 | 1, rules: readonly ResidualRule[]): Residue
  rulesOf(group: number): readonly ResidualRule[]
  sideOf(group: number): 0 | 1
  /** The variables on which a group still depends. */
  variablesOf(group: number): readonly number[]
  assign(group: number, variable: number, mask: number): Residue
  /** The formula that is true where the rule fires. */
  formulaOf(rule: { readonly when: Condition; readonly unless: Condition | null }): number
  /** The formula that is true where the condition is. */
  truthOf(condition: Condition): number
  /** By key of a component (see `explore`): the states that it can reach when everything in it is unanswered. */
  readonly reached: Map<string, unknown>
  /** By group: what it comes to when everything in it stays unanswered. */
  readonly first: Map<number, Residue>
}

/** Rules toward one side that are scored together. */
export interface RuleGroup {
  readonly side: 0 | 1
  readonly rules: readonly {
    readonly when: Condition
    readonly unless: Condition | null
    readonly weight: number
    readonly flags: number
  }[]
}

/** What is decided of a scoring group, and what is not: the number of a residual group, or -1. */
export interface Residue {
  readonly score: number
  readonly flags: number
  readonly group: number
}

/** A rule of a residual group: when its formula is true it adds this weight, if no heavier one does, and these flags. */
export interface ResidualRule {
  readonly formula: number
  readonly weight: number
  readonly flags: number
}

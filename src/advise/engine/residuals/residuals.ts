import type { PairState } from '../pair-state.ts'
import type { Formulas } from './formulas.ts'

/**
 * The scoring groups of all pairs as residual groups: what is left of a scoring group when some variables are known. Equal
 * ones are one number. Scope is part of the formulas, and so are the three truth values: a rule asks whether its
 * condition is true, an `ask-when` whether it is false, and of either there is no third.
 */
export interface Residuals extends RuleFormulas {
  readonly formulas: Formulas
  /** How many formulas and groups are stored, and an eighth of what is remembered: a measure of the memory that they take. */
  size(): number
  /** What is left of these rules of a scoring group. */
  group(side: 0 | 1, rules: readonly ResidualRule[]): Residue
  rulesOf(group: number): readonly ResidualRule[]
  sideOf(group: number): 0 | 1
  /** The variables on which a group still depends. */
  variablesOf(group: number): readonly number[]
  assign(group: number, variable: number, mask: number): Residue
  /** By key of a component (see `explore-states.ts`): the states that it can reach when everything in it is unanswered. */
  readonly reached: Map<string, readonly PairState[]>
  /** By group: what it comes to when everything in it stays unanswered. */
  readonly first: Map<number, Residue>
  /** How many residues are remembered in `opened`. */
  readonly remembered: { count: number }
  /** The numbers of partial answers. */
  readonly partials: Map<string, number>
  /** By pair and index of its group: what is left of it, by the values of its variables. */
  readonly opened: Map<object, readonly OpenedGroup[]>
  /** By pair and key of the partial answers: `reached` and `first` for these. */
  readonly partly: Map<object, Map<string, Pick<Residuals, 'reached' | 'first'>>>
  /** By pair, and by a key of what is left of it: what a search found out about it. */
  readonly found: Map<object, Map<string, unknown>>
}

/** What is known of the variables that a rule names. */
export interface Known {
  /** The mask of its value; -1 where it is open. */
  readonly maskOf: (variable: number) => number
  /** By question: the formula of its scope with what is known; filled where it is asked for. */
  readonly scopes: (number | undefined)[]
}

/** Reads compiled rules as formulas over what is not known. */
export interface RuleFormulas {
  /** The formula that is true where the rule's `when` is. */
  whenOf(rule: CodedRule, known: Known): number
  /** The formula that is true where the rule's `unless` is; never where it has none. */
  unlessOf(rule: CodedRule, known: Known): number
}

/** A compiled rule, as far as it is read as a formula (see `CompiledRule`). */
export interface CodedRule {
  readonly needs: Int32Array
  readonly whenAt: number
  readonly unlessAt: number
}

/** What is left of a scoring group. */
export interface OpenedGroup {
  /** Each variable on which it depends, and how many codes it may have (see `OpenAnswers`). */
  readonly steps: Int32Array
  /** By the number that its values make, where it depends on no partial answer: a list where these are few. */
  readonly plain: (Residue | undefined)[] | Map<number, Residue>
  /** By the number of the one partial answer that it depends on, and the number of its values. */
  readonly partly: Map<number, Map<number, Residue>>
  /** Its values make more than a number can tell apart: nothing of it is remembered. */
  readonly isHuge: boolean
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

/** What is not known: of each row of values one may be true of these variables together. */
export interface Unknown {
  readonly question: number
  readonly variables: readonly number[]
  readonly values: readonly (readonly number[])[]
  /** It stays partial: what holds whichever row is true is what counts. Else each row is a case of its own. */
  readonly isReduced: boolean
}

import type { Trial } from './example.ts'
import type { Verdict } from './result/verdict.ts'

/** How a catalogue does on its examples: the examples that it decides otherwise, and the entries that no example reaches. */
export interface Coverage {
  readonly examples: number
  readonly failures: readonly Failure[]
  /** Rules that fire in some example; those that rule a side out are among them. */
  readonly rules: Reach
  /** Rules without which some example would come out wrong. */
  readonly distinguished: Reach
  /** Rules that rule a side out and fire in some example. */
  readonly vetoes: Reach
  /** Hybrids that some example comes out as. */
  readonly hybrids: Reach
  /** Options that some example answers with, alone or as one of several. */
  readonly options: Reach
}

/** How many of a kind there are, and those that no example reaches, in the catalogue's order. */
export interface Reach {
  readonly of: number
  readonly missing: readonly CatalogueEntry[]
}

/** An entry of a catalogue and the pair or question that it belongs to. */
export interface CatalogueEntry {
  readonly id: string
  readonly within: string
}

/** A decision that is not what its example expects, with what spoke for and against. */
export interface Failure extends Pick<Verdict, 'pair' | 'scores' | 'evidence' | 'vetoes'> {
  readonly trial: Trial
  readonly expected: string
  /** In the same words as `expected`. */
  readonly came: string
}

/** How much of a catalogue pulls to one side of a pair: a catalogue that leans shows it here. */
export interface SideBalance {
  readonly pair: string
  readonly pattern: string
  /** Rules toward it, vetoes not counted. */
  readonly rules: number
  /** Of them, those of weight 1, of weight 2 and so on to the largest. */
  readonly byWeight: readonly number[]
  /** Rules that rule it out. */
  readonly vetoes: number
  /** The greatest score that any answers give it. */
  readonly most: number
}

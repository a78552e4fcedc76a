import type { Condition } from './condition.ts'

/** A question about an exchange from the system {from} to the systems {to}, and the options that answer it. */
export interface Question {
  readonly id: string
  /** Names the two systems as `{from}` and `{to}`. */
  readonly text: string
  /** How a report puts it to somebody who does not see the options; left out: as in `text`. */
  readonly findOut?: string
  /** What it asks about, in a word or two; left out: the words of its id. */
  readonly subject?: string
  /** What a figure counts, such as "records in the busiest hour"; left out: the figure stands alone. */
  readonly unit?: string
  /** What it says that none of several options holds; left out: nothing of its own. */
  readonly none?: string
  /** Why an answer decides nothing where the question is out of scope; left out: nothing of its own. */
  readonly leftOut?: string
  readonly help: string
  readonly why: string
  readonly topic: string
  readonly core: boolean
  /** The pairs that its answers bear on. */
  readonly pairs: readonly string[]
  /** Where this is false the question is out of scope; null: always in scope. */
  readonly askWhen: Condition | null
  /** Whose fact an answer is: of the system {from}, of a system of {to}, of the whole company, or of this exchange alone. */
  readonly about: 'source' | 'receiver' | 'company' | 'exchange'
  /** Where this is not true the question means something else, and no fact of a system is carried to it; null: it always means the same. */
  readonly aboutWhen: Condition | null
  /** The kind of quantity that may be typed; null where only options can be named. */
  readonly quantity: QuantityKind | null
  readonly options: readonly Option[]
  /** Exactly one option holds, or any number of them: none, some or all. */
  readonly holds: 'one' | 'several'
  /** How an answer may come to be another while the exchange stays the same; left out: in any way. */
  readonly moves?: Moves
  /** The fact of a landscape that answers it there unless a file does; left out: none. */
  readonly derived?: DerivedFact
  /** The share, from 0 to 1, of those asked who do not know; left out: not counted. */
  readonly oftenUnknown?: number
}

/**
 * `never`: it is given with the exchange. `by-degrees`: to an option at most two places away; `upward`: only to a later
 * one. A list: by option those that it may become. Of a question of which several may hold: those that may come to hold
 * and those that may cease to.
 */
export type Moves =
  | 'never'
  | 'by-degrees'
  | 'upward'
  | readonly { readonly from: string; readonly to: readonly string[] }[]
  | { readonly come: readonly string[]; readonly go: readonly string[] }

/**
 * What a landscape tells by itself: how many `systems` it has, how many `senders` send the same data to the same receiver,
 * how many `receivers` get the same data of the same source, how many links are `carried` by a shared layer today, and of
 * what `kind` a system is.
 */
export type DerivedFact = 'systems' | 'senders' | 'receivers' | 'carried' | 'kind'

/** duration in milliseconds, size in bytes (1 kB = 1000 B), count as a plain number. */
export type QuantityKind = 'duration' | 'size' | 'count'

/** One answer to a question. */
export interface Option {
  readonly id: string
  /** A short statement that reads as a fact on its own: "Nobody waits for the outcome". */
  readonly label: string
  readonly help: string
  /** The half-open range [from, below) of the question's quantity; null where the question has none. */
  readonly band: Band | null
  /** The range of the number that the question is derived from in which this option holds; left out: its band. */
  readonly derived?: Band
  /** The share, from 0 to 1, of the known answers in which it is true; left out: not counted. */
  readonly often?: number
}

/** A half-open range of a quantity: from <= quantity < below. */
export interface Band {
  readonly from: number
  /** null: no upper end. */
  readonly below: number | null
}

import type { SourceText } from '../../input/requirements/parse-requirements.ts'
import type { Exchange } from '../../write/locate-exchange.ts'

/** A change that a person's answer makes in the text. */
export interface TextChange {
  /** What of the text it changes. */
  readonly entries: readonly ChangedEntry[]
  /** A text with the change made; it may be another than the one that the person saw. */
  readonly make: (source: SourceText) => string
}

/** An entry of an exchange, such as an answer. */
export interface ChangedEntry {
  readonly at: Exchange
  /** From the exchange. */
  readonly path: readonly string[]
}

/** Why an answer is not in the file yet: somebody else changed the file meanwhile. */
export type Conflict =
  /** Both changed one entry; `mine` and `theirs` are what it says, undefined: nothing. */
  | {
      readonly kind: 'same-entry'
      readonly entry: ChangedEntry
      readonly mine: unknown
      readonly theirs: unknown
    }
  /** The file cannot be read as what it was any more. */
  | { readonly kind: 'unreadable'; readonly because: string }

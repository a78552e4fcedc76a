import type { Place } from './finding.ts'
import type { Requirements } from './requirements.ts'

/** Answers and what must be decided on them: how a catalogue says what it is meant to say. */
export interface Example {
  /** Its id, or the file that it names. */
  readonly id: string
  /** Who says so, or why. */
  readonly says: string
  /** By pair id: a pattern's id, a hybrid's id, "hybrid" for any hybrid, "open" or "infeasible". */
  readonly expect: Readonly<Record<string, string>>
  readonly given: GivenByExample
  /** Where its id stands, or the file that it names. */
  readonly place: Place
}

/** A requirements file, relative to the folder that names it, or the answers themselves. */
export type GivenByExample =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'answers'; readonly requirements: Requirements }

/** An example with its requirements at hand; one that names a file is tried on each exchange that the file describes. */
export interface Trial {
  readonly example: Pick<Example, 'id' | 'says' | 'expect' | 'place'>
  readonly requirements: Pick<Requirements, 'flow' | 'from' | 'to' | 'answers'>
}

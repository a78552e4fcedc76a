import type { Place } from './finding.ts'
import type { Requirements } from './requirements.ts'

/** The systems of a company and all interfaces between them: what is decided for many interfaces together. */
export interface Landscape {
  readonly name: string
  readonly description: string | null
  /** In the order of the file. */
  readonly systems: readonly LandscapeSystem[]
  readonly interfaces: readonly LandscapeInterface[]
  readonly file: string
}

/** A system of a landscape. */
export interface LandscapeSystem {
  readonly name: string
  readonly owner: string | null
  /** What kinds of system it is, by the options of the questions that are derived from them. */
  readonly kinds: readonly string[]
}

/** One interface of a landscape. */
export interface LandscapeInterface {
  readonly name: string
  /** The system that begins it; of a file of its own the first. */
  readonly from: string
  readonly to: readonly string[]
  /** Every pair of systems that one of its exchanges joins, each once. */
  readonly links: readonly Link[]
  /** The names of what passes; none: nobody has named it. */
  readonly data: readonly string[]
  /** The shared layer over which it runs today; null: none, or nobody has said so. */
  readonly over: string | null
  /** One for each of its flows; one in all where it has none. */
  readonly exchanges: readonly Requirements[]
  readonly place: Place
}

/** From which system to which something passes. */
export interface Link {
  readonly from: string
  readonly to: string
}

import type { PartKind, TechnologyKind } from '../technology.ts'

/** A part of the design's diagram, and what it can be built with. */
export interface BuiltPart {
  readonly part: PartKind
  /** What the diagram calls its first node; may name `{from}` and `{to}`. Of what no node is, its own name: "Format". */
  readonly label: string
  /** The nodes of the diagram that are of this kind, by id; none of a format or protocol. */
  readonly nodes: readonly string[]
  /**
   * At most four: those that the requirements say the company runs, then the others by kind, open ones first; those of one
   * kind in the order of their names.
   */
  readonly candidates: readonly TechnologyCandidate[]
  /** How many more these answers allow, those of platforms that nobody named among them. */
  readonly others: number
}

/** A technology that a part can be built with; which one is better, nobody says. */
export interface TechnologyCandidate {
  readonly id: string
  readonly name: string
  readonly kind: TechnologyKind
  /** What the requirements say the company runs, by which it comes first: the name of a platform, or its own. null: none. */
  readonly runs: string | null
  /** When it fits, in one line. */
  readonly fits: string
  /** When to avoid it, in one line. */
  readonly avoid: string
  /** Where it is described; null: what is said of it is our own judgement. */
  readonly address: string | null
}

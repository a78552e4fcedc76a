import type { Condition } from './condition.ts'
import type { Source } from './source.ts'

/** Two exact choices of two pairs that are hard to have together. */
export interface Tension {
  readonly id: string
  readonly between: readonly [PairChoice, PairChoice]
  /** The answers under which it holds; null: always. */
  readonly when: Condition | null
  /** 1 to 3. */
  readonly weight: number
  readonly because: string
  readonly wayOut: string
  readonly source: Source
}

/** A pattern or a hybrid of a pair, by its id. */
export interface PairChoice {
  readonly pair: string
  readonly choice: string
}

/** A named architecture style: choices that are often taken together. */
export interface Style {
  readonly id: string
  readonly name: string
  readonly what: string
  /** By pair: any of these choices belongs to it; a pair that is left out does not matter. */
  readonly choices: Readonly<Record<string, readonly string[]>>
  /** It can only be named where this is not false; null: everywhere. */
  readonly when: Condition | null
  readonly diagram: StyleDiagram
  readonly source: Source
}

/** A reference diagram as data; labels may name `{from}` and `{to}`. */
export interface Diagram {
  readonly nodes: readonly { readonly id: string; readonly label: string }[]
  readonly edges: readonly Edge[]
}

/** Who does what with whom: two nodes by id. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly label: string
}

/** The diagram of a style; an edge is left out where its `when` is false (null: never). */
export interface StyleDiagram extends Pick<Diagram, 'nodes'> {
  readonly edges: readonly (Edge & { readonly when: Condition | null })[]
}

/** What has to be built because of choices that are taken together. */
export interface Obligation {
  readonly id: string
  readonly what: string
  /** By pair: the blueprint has one of these choices. */
  readonly choices: Readonly<Record<string, readonly string[]>>
  readonly when: Condition | null
  readonly because: string
  readonly builds: Builder
  /** A mitigation's id; null: none has a name of its own. */
  readonly mitigation: string | null
  /** Of these the first that fits takes the place of `what`; its `end` builds it then. */
  readonly instead: readonly SecondWording[]
  readonly source: Source
}

/** What is said in place of the usual wording where the end that has to act cannot, or may not, do so. */
export interface SecondWording {
  /**
   * Of an obligation the end that acts then; of a challenge or a mitigation the end of which it is said, where it may be
   * carried out at several; null: the same, or any.
   */
  readonly end: Builder | null
  /** It is said where this is true. */
  readonly when: Condition
  readonly text: string
}

/** The side that has to build something. */
export type Builder = 'source' | 'target' | 'platform'

import type { Condition } from './condition.ts'
import type { Source } from './source.ts'
import type { PartKind } from './technology.ts'

/** Two exact choices of two pairs that are hard to have together. */
export interface Tension {
  readonly id: string
  readonly between: readonly [PairChoice, PairChoice]
  /** The answers under which it holds; null: always. */
  readonly when: Condition | null
  /** From 1 to the largest weight of the catalogue. */
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

/** Where something belongs: the design has all of its choices, the ends are in such hands, `when` is true and `unless` is not. */
export interface Circumstances {
  /** By pair: any of these choices; a pair that is left out does not matter. */
  readonly choices: Readonly<Record<string, readonly string[]>>
  /** In whose hands an end is; left out, or an end that is: in whosever. */
  readonly hands?: HandsOfEnds | undefined
  /** null: always. */
  readonly when: Condition | null
  /** null: never. */
  readonly unless: Condition | null
}

/** A named architecture style: choices that are often taken together. */
export interface Style extends Circumstances {
  readonly id: string
  readonly name: string
  /** What it advises to do, as one sentence that needs no knowledge of patterns; null: `what` has to do. */
  readonly advice: string | null
  /** Why, wherever it is named; left out: nothing is said. */
  readonly because?: string
  readonly what: string
  /** By pair: the choices that mostly go with it; a design that has others departs from it and keeps its name. */
  readonly usually: Readonly<Record<string, readonly string[]>>
  readonly diagram: StyleDiagram
  readonly source: Source
}

/** A reference diagram as data; labels may name `{from}` and `{to}`. */
export interface Diagram {
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly Edge[]
}

/** A system, a part of one or a third thing between them. */
export interface DiagramNode {
  readonly id: string
  readonly label: string
}

/** Who does what with whom: two nodes by id. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly label: string
}

/** The diagram of a style, with where each part is drawn; its nodes `source` and `target` are the two ends. */
export interface StyleDiagram {
  readonly nodes: readonly StyleNode[]
  readonly edges: readonly (Edge & Circumstances)[]
}

/** A node of a style's diagram, and what it is; null: one of the systems that exchange. */
export interface StyleNode extends DiagramNode, Circumstances {
  readonly part: PartKind | null
}

/** What has to be built because of choices that are taken together. */
export interface Obligation extends Omit<Circumstances, 'unless'> {
  readonly id: string
  readonly what: string
  /** By pair: the blueprint uses one of these patterns, as its choice or in a leg; left out: whatever it uses. */
  readonly uses?: Readonly<Record<string, readonly string[]>>
  /** The answers that excuse from it; left out: none do. */
  readonly unless?: Condition | null
  readonly because: string
  readonly builds: Builder
  /** What to agree on, to check or to put in front where the builder's end is in other hands; null: the same. */
  readonly otherHands: OtherHands | null
  /** A mitigation's id; null: none has a name of its own. */
  readonly mitigation: string | null
  /** When it has to be there; null: when its mitigation has. */
  readonly due: Due | null
  readonly source: Source
}

/** The side that has to build something. */
export type Builder = End

/** Where something is carried out: at the system {from}, at those of {to}, or at what stands between them. */
export type End = 'source' | 'target' | 'platform'

/** By end: one that we can change, or one that others decide about; what is not known is taken to be ours. */
export interface HandsOfEnds {
  readonly source?: 'ours' | 'others' | undefined
  readonly target?: 'ours' | 'others' | undefined
}

/** When something has to be there: before anything is built, with the first version, before it goes live, or for as long as it runs. */
export type Due = 'settle' | 'build' | 'go-live' | 'operation'

/** A second wording for an end that others decide about, and one that needs no code of one's own; null: the same wording. */
export interface OtherHands {
  readonly foreign: string | null
  /** What its owner is asked, as a clause: "how long a case may stay pending". */
  readonly asks: string | null
  readonly withoutCode: string | null
}

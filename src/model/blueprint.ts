import type { Answers, Outcome, RaisedChallenge } from './advice.ts'
import type { Condition, Source } from './catalogue.ts'

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
  readonly source: Source
}

/** The side that has to build something. */
export type Builder = 'source' | 'target' | 'platform'

/** Given answers moved to other options, and what a verdict becomes then. */
export interface TippingPoint {
  /** By question id: the option that it would have to be. */
  readonly set: Readonly<Record<string, string>>
  readonly outcome: Outcome
  /** A pattern's id, "hybrid", or null. */
  readonly choice: string | null
}

/** The choices of all pairs as one design: the best combination that the answers, tensions and fixed decisions allow. */
export interface Blueprint {
  /**
   * By pair: a pattern's or a hybrid's id; null where either side is as good. A pair that is infeasible and not
   * fixed takes no part and is left out.
   */
  readonly choices: Readonly<Record<string, string | null>>
  /** The id of the nearest style; null where the catalogue has none that may be named. */
  readonly style: string | null
  /** The style's name and the choices by their names, as one line. */
  readonly summary: string
  readonly conceded: readonly Concession[]
  /** Those of the chosen patterns and hybrids, most pressing for these answers first. */
  readonly challenges: readonly RaisedChallenge[]
  /** All single answers that would turn a choice; pairs of answers only where no single one does. */
  readonly tippingPoints: readonly BlueprintTippingPoint[]
  /** Where it leaves the style. */
  readonly departures: readonly Departure[]
  readonly obligations: readonly RaisedObligation[]
  /** That of the style, as far as the answers leave it. */
  readonly diagram: Diagram | null
}

/** Given answers moved to other options, and the choices of the blueprint that become others then. */
export interface BlueprintTippingPoint {
  readonly set: Readonly<Record<string, string>>
  /** By pair; null: either side, or no choice left. */
  readonly choices: Readonly<Record<string, string | null>>
}

/** A choice of the blueprint that is not the verdict's. */
export interface Concession {
  readonly pair: string
  /** The verdict's choice: a pattern's or a hybrid's id. */
  readonly from: string
  /** null: either side. */
  readonly to: string | null
  /** The utility of the verdict less that of the choice; below 0 where a ruled-out choice was fixed that was ahead. */
  readonly cost: number
  readonly because: string
  /** The tensions that it avoids, by id; none where it was fixed. */
  readonly tensions: readonly string[]
}

/** An obligation that the combination of choices brings here. */
export interface RaisedObligation {
  readonly id: string
  readonly what: string
  readonly because: string
  /** The answers that it rests on. */
  readonly raisedBy: Answers
  readonly builds: Builder
  readonly mitigation: {
    readonly name: string
    readonly how: string
    readonly reference: string
  } | null
}

/** Where the design leaves the style that is nearest to it. */
export interface Departure {
  readonly pair: string
  readonly expects: readonly string[]
  /** null: either side. */
  readonly has: string | null
}

/** A tension between two choices of the blueprint. */
export interface ActiveTension {
  readonly id: string
  readonly between: readonly [PairChoice, PairChoice]
  readonly weight: number
  readonly because: string
  readonly wayOut: string
}

/** A published decision that is like the case at hand. */
export interface SimilarPrecedent {
  readonly id: string
  readonly title: string
  readonly address: string
  /** By pair id: the choice that was published, a pattern's or a hybrid's id, or "hybrid" for any hybrid. */
  readonly published: Readonly<Record<string, string>>
  /** The pairs on which it chose as the verdict does, and those on which it did not; a pair without a choice here is in neither. */
  readonly for: readonly string[]
  readonly against: readonly string[]
  /** The questions that both answer alike and that weigh here, most telling first. */
  readonly shared: readonly string[]
  /** The one difference that matters most; null: none is known. */
  readonly difference: {
    readonly question: string
    /** An option, or the options of a partial answer. */
    readonly here: string | readonly string[]
    readonly there: string | readonly string[]
  } | null
}

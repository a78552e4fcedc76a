import type { ChangedAnswers, SupportingAnswers } from '../answers.ts'
import type { Builder, Diagram, Due, PairChoice } from '../design-rules.ts'
import type { RaisedChallenge, Remedy } from './verdict.ts'

/** The choices of all pairs as one design: the best combination that the answers, tensions and fixed decisions allow. */
export interface Blueprint {
  /**
   * By pair: a pattern's or a hybrid's id; null where either side is as good. A pair that is infeasible and not
   * fixed takes no part and is left out.
   */
  readonly choices: Readonly<Record<string, string | null>>
  /** The pairs that are decided only by what is cheaper to leave again: either side would be as good. */
  readonly started: readonly string[]
  /** The id of the style that it is an instance of; null where the catalogue has none that fits. */
  readonly style: string | null
  /** The style's name and the choices by their names, as one line. */
  readonly summary: string
  readonly conceded: readonly Concession[]
  /** Those of the chosen patterns and hybrids, most pressing for these answers first. */
  readonly challenges: readonly RaisedChallenge[]
  /** All single answers that would turn a choice; pairs of answers only where no single one does. */
  readonly tippingPoints: readonly BlueprintTippingPoint[]
  /** Where it leaves what mostly goes with the style. */
  readonly departures: readonly Departure[]
  readonly obligations: readonly RaisedObligation[]
  /** That of the style, as far as the choices and the answers leave it; null where that does not join the two ends. */
  readonly diagram: Diagram | null
}

/** Given answers moved to other options, and the choices of the blueprint that become others then. */
export interface BlueprintTippingPoint {
  readonly set: ChangedAnswers
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
  readonly raisedBy: SupportingAnswers
  readonly builds: Builder
  /** The end that has to carry it out is in other hands, and the texts are those for such hands. */
  readonly inOtherHands: boolean
  /** What the owner of that end is asked; null: nothing. */
  readonly asks: Asked | null
  readonly mitigation: Remedy | null
  /** When it has to be there. */
  readonly due: Due
}

/** A question to the owner of an end in other hands. */
export interface Asked {
  /** As a clause: "how long a case may stay pending". */
  readonly what: string
  /** Asking is all that has to be done. */
  readonly isAll: boolean
}

/** Where the design leaves what mostly goes with its style. */
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

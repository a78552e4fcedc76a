import type { ChangedAnswers, SupportingAnswers } from '../answers.ts'
import type { Due, End } from '../design-rules.ts'
import type { Leg } from '../pair.ts'
import type { Source } from '../source.ts'

/** What the answers say about one pair. */
export interface Verdict {
  readonly pair: string
  readonly outcome: Outcome
  /** A pattern's id, "hybrid", or null where open or infeasible. */
  readonly choice: string | null
  readonly hybrid: HybridChoice | null
  /** Where open: the side that is cheaper to leave again; null where both are alike, and for every other outcome. */
  readonly startingChoice: string | null
  /** Of a recommendation only. */
  readonly strength: Strength | null
  /** 0 to 1, rounded down to two decimals; null where infeasible. */
  readonly margin: number | null
  /** veto: vetoes left one choice, or none. */
  readonly decidedBy: 'evidence' | 'veto'
  /** A little other weight would turn it: a recommendation that is `slight` or `leaning`, a hybrid that hardly outweighs a side. */
  readonly close: boolean
  /** Outcome and choice are the same in every completion of the answers. */
  readonly settled: boolean
  /** Least and greatest lead over all completions: of the recommended side, else of the pair's first side. */
  readonly range: readonly [number, number]
  /** By pattern id. */
  readonly scores: Readonly<Record<string, number>>
  readonly evidence: readonly Evidence[]
  readonly vetoes: readonly Veto[]
  /** Most pressing for these answers first. */
  readonly challenges: readonly RaisedChallenge[]
  /** All single answers that would turn it; pairs of answers only where no single one does. */
  readonly tippingPoints: readonly TippingPoint[]
  /** Where infeasible: the answers of which one must change. */
  readonly reconsider: readonly Reconsideration[]
  readonly grounds: Provenance
}

/** What a verdict decides: one side, a hybrid of both, either side (open), or nothing that is allowed (infeasible). */
export type Outcome = 'recommended' | 'hybrid' | 'open' | 'infeasible'

/**
 * How firm a recommendation is: by its margin and the share that its lead has of the side's reach; `leaning` where there
 * is hardly any evidence, `forced` where vetoes left one choice.
 */
export type Strength = 'forced' | 'strong' | 'clear' | 'slight' | 'leaning'

/** The hybrid that a verdict chose, and the pattern that each of its legs uses. */
export interface HybridChoice {
  readonly id: string
  readonly name: string
  readonly legs: readonly Leg[]
}

/**
 * A rule that fired toward a side, or several that partial answers tie together. The `counts` toward a side add up to its
 * score.
 */
export interface Evidence {
  /** Of several the one that counts where least counts. */
  readonly rule: string
  /** All of them: one or another fires, whichever of the partial answers is true. */
  readonly rules: readonly string[]
  /** It counts more for some of the options that partial answers leave: "at least so much, whichever is true". */
  readonly atLeast: boolean
  readonly answers: SupportingAnswers
  readonly toward: string
  readonly weight: number
  /** The weight, or 0 where a heavier rule of its overlap group counts instead. */
  readonly counts: number
  readonly because: string
  readonly source: Source
  /** The layer of the catalogue that added or changed the rule; null: the lowest has it so. */
  readonly layer: string | null
}

/** A rule that fired and rules a side out. */
export interface Veto {
  readonly rule: string
  /** It fires whichever of the partial answers is true; where none does, one or another rules the side out in each case. */
  readonly always: boolean
  readonly rulesOut: string
  readonly answers: SupportingAnswers
  readonly because: string
  /** By how much the side it rules out was ahead; 0 where it was not. */
  readonly overrode: number
  readonly source: Source
  /** As that of evidence. */
  readonly layer: string | null
}

/**
 * Who answers for a choice: the weights that count toward it (toward both sides for a hybrid), by where their rules come
 * from. `published` and `judgement` add up to its score; nothing is chosen, nothing counts.
 */
export interface Provenance {
  readonly published: number
  readonly judgement: number
  /** What is published by the grade of its source; the three add up to `published`. */
  readonly grades: Readonly<Record<'A' | 'B' | 'C', number>>
  /** How many vetoes decided it: none where the evidence did. */
  readonly vetoes: {
    readonly published: number
    readonly judgement: number
    readonly policy: number
  }
}

/** A challenge of a choice, weighed for these answers. */
export interface RaisedChallenge {
  readonly id: string
  readonly title: string
  /** The reason that these answers give, else the general one. */
  readonly because: string
  /** The answers that make it worse here. */
  readonly raisedBy: SupportingAnswers
  /** The end that has to meet it is in other hands, and the texts are those for such hands. */
  readonly inOtherHands: boolean
  /** 1 plus what the answers add, less what they ease; at least 0. */
  readonly pressure: number
  /** Those that these answers do not exclude, the fitting ones first. */
  readonly mitigations: readonly Remedy[]
}

/** A known remedy, worded for the hands that have to carry it out. */
export interface Remedy {
  /** Its name in the literature. */
  readonly name: string
  readonly how: string
  readonly reference: string
  /** The end that carries it out; null: none in particular. */
  readonly end: End | null
  /** That end is in other hands. */
  readonly inOtherHands: boolean
  /** When it has to be there. */
  readonly due: Due
}

/** A veto that makes a pair infeasible, and the answers of which one must change to lift it. */
export interface Reconsideration {
  readonly rule: string
  readonly answers: SupportingAnswers
  /** The side that another answer would bring back. */
  readonly wouldAllow: string
  readonly because: string
}

/** Given answers moved to other options, and what a verdict becomes then. */
export interface TippingPoint {
  readonly set: ChangedAnswers
  readonly outcome: Outcome
  /** A pattern's id, "hybrid", or null. */
  readonly choice: string | null
  /** The hybrid's id; null of any other outcome. */
  readonly hybrid: string | null
}

import type { ActiveTension, Blueprint, SimilarPrecedent, TippingPoint } from './blueprint.ts'
import type { Source } from './catalogue.ts'
import type { Origin, OverriddenAnswer } from './requirements.ts'
import type { Sensitivity } from './sensitivity.ts'

/** The advice on one set of requirements; printed as it stands by `--format json` (contract, section 6). */
export interface Advice {
  readonly name: string
  readonly flow: string | null
  readonly from: string
  readonly to: readonly string[]
  readonly source: { readonly file: string; readonly document: number; readonly line: number }
  readonly answered: AnswerCount
  readonly verdicts: readonly Verdict[]
  /** The choices taken together as one design. */
  readonly blueprint: Blueprint
  /** The tensions between choices of the blueprint, in the catalogue's order. */
  readonly tensions: readonly ActiveTension[]
  /** Decisions taken elsewhere, held against the verdicts. */
  readonly fixed: readonly FixedCheck[]
  /** Questions without a plain answer that could still change a verdict, most first. */
  readonly unanswered: readonly OpenQuestion[]
  /** Answers that are not certain (partial, assumed, unknown), and where the advice turns within their range. */
  readonly sensitivities: readonly Sensitivity[]
  /** Published decisions most like this one, the most alike first. */
  readonly precedents: readonly SimilarPrecedent[]
  /** What the lowest layer of the catalogue says by itself; null where nothing is laid over it. */
  readonly below: BelowAdvice | null
  /** Every answer with where it comes from, in the catalogue's order. */
  readonly answers: readonly StatedAnswer[]
  /** Answers that rest on an assumption. */
  readonly assumed: readonly GivenAnswer[]
  /** Answers to questions that an earlier answer makes meaningless: told, not counted. */
  readonly outOfScope: readonly GivenAnswer[]
}

/** Of the questions in scope. The four add up to `inScope`. */
export interface AnswerCount {
  readonly inScope: number
  readonly plain: number
  readonly partial: number
  /** Answered with "unknown". */
  readonly unknown: number
  readonly notAsked: number
}

export interface GivenAnswer {
  readonly question: string
  readonly options: readonly string[]
  readonly written: string
  readonly note: string | null
  readonly by: string | null
}

/** An answer and where it was stated. */
export interface StatedAnswer extends GivenAnswer {
  readonly assumed: boolean
  readonly origin: Origin
  /** What a profile says instead. */
  readonly overrides: OverriddenAnswer | null
}

export type Outcome = 'recommended' | 'hybrid' | 'open' | 'infeasible'
export type Strength = 'strong' | 'clear' | 'slight'

/** By question id: the option, or the options of a partial answer. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** What the answers say about one pair. */
export interface Verdict {
  readonly pair: string
  readonly outcome: Outcome
  /** A pattern's id, "hybrid", or null where open or infeasible. */
  readonly choice: string | null
  readonly hybrid: HybridChoice | null
  /** Of a recommendation only. */
  readonly strength: Strength | null
  /** 0 to 1, rounded down to two decimals; null where infeasible. */
  readonly margin: number | null
  /** veto: vetoes left one choice, or none. */
  readonly decidedBy: 'evidence' | 'veto'
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
  readonly grounds: Grounds
}

/**
 * Who answers for a choice: the weights that count toward it (toward both sides for a hybrid), by where their rules come
 * from. `published` and `judgement` add up to its score; nothing is chosen, nothing counts.
 */
export interface Grounds {
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

export interface HybridChoice {
  readonly id: string
  readonly name: string
  readonly legs: readonly {
    readonly leg: string
    readonly pattern: string
    readonly because: string
  }[]
}

/** A rule that fired toward a side. The `counts` toward a side add up to its score. */
export interface Evidence {
  readonly rule: string
  readonly answers: Answers
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
  readonly rulesOut: string
  readonly answers: Answers
  readonly because: string
  /** By how much the side it rules out was ahead; 0 where it was not. */
  readonly overrode: number
  readonly source: Source
  /** As that of evidence. */
  readonly layer: string | null
}

/** What a catalogue says where nothing is laid over it: a verdict for each pair, in their order. */
export interface BelowAdvice {
  readonly catalogue: { readonly name: string; readonly version: string }
  readonly verdicts: readonly (Pick<Verdict, 'pair' | 'outcome' | 'choice'> & {
    /** A hybrid's id. */
    readonly hybrid: string | null
  })[]
}

export interface RaisedChallenge {
  readonly id: string
  readonly title: string
  /** The reason that these answers give, else the general one. */
  readonly because: string
  /** The answers that make it worse here. */
  readonly raisedBy: Answers
  /** 1 plus what the answers add, less what they ease; at least 0. */
  readonly pressure: number
  readonly mitigations: readonly {
    readonly name: string
    readonly how: string
    readonly reference: string
  }[]
}

export interface Reconsideration {
  readonly rule: string
  readonly answers: Answers
  /** The side that another answer would bring back. */
  readonly wouldAllow: string
  readonly because: string
}

export interface OpenQuestion {
  readonly question: string
  /** The pairs whose outcome or choice its answer could still change. */
  readonly couldChange: readonly string[]
}

/** A decision taken elsewhere beside what the answers say. */
export interface FixedCheck {
  readonly pair: string
  readonly choice: string
  readonly because: string | null
  readonly owner: string | null
  readonly review: string | null
  readonly origin: Origin
  readonly agrees: boolean
  /** The fired vetoes that the fixed choice breaks, by rule id. */
  readonly breaks: readonly string[]
  /** The policies that it breaks, by id. */
  readonly forbiddenBy: readonly string[]
}

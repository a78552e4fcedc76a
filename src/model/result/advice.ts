import type { Origin, OverriddenAnswer, Said, SupportingAnswers } from '../answers.ts'
import type { SimilarPrecedent } from '../precedent.ts'
import type { ActiveTension, Blueprint } from './blueprint.ts'
import type { BuiltPart } from './built-with.ts'
import type { Sensitivity } from './sensitivity.ts'
import type { Verdict } from './verdict.ts'

/** The advice on one set of requirements; printed as it stands by `--format json`. */
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
  /** The parts of the blueprint's diagram that have candidate technologies, in the diagram's order. */
  readonly builtWith: readonly BuiltPart[]
  /** Decisions taken elsewhere, held against the verdicts. */
  readonly fixed: readonly FixedCheck[]
  /** Questions without a plain answer that could still change a verdict, most first. */
  readonly unanswered: readonly OpenQuestion[]
  /** Answers that are not certain (partial, assumed, unknown), and where the advice changes within their range. */
  readonly sensitivities: readonly Sensitivity[]
  /** Published decisions most like this one, the most alike first. */
  readonly precedents: readonly SimilarPrecedent[]
  /** What the lowest layer of the catalogue says by itself; null where nothing is laid over it. */
  readonly below: BaseAdvice | null
  /** Answers that can hardly all be true, in the catalogue's order. */
  readonly contradictions: readonly RaisedContradiction[]
  /** Every answer with where it comes from, in the catalogue's order. */
  readonly answers: readonly StatedAnswer[]
  /** Answers that rest on an assumption. */
  readonly assumed: readonly GivenAnswer[]
  /** Answers to questions that an earlier answer puts out of scope: listed, not counted. */
  readonly outOfScope: readonly GivenAnswer[]
}

/** Answers that cannot all be true, or hardly. */
export interface RaisedContradiction {
  readonly id: string
  readonly because: string
  readonly answers: SupportingAnswers
  /** How many receivers are named, where their number is part of it; else null. */
  readonly receivers: number | null
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

/** An answer of the requirements, as it was written. */
export interface GivenAnswer extends Required<Said> {
  readonly question: string
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

/** A question whose answer can still change a verdict. */
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

/** What a catalogue says where nothing is laid over it: a verdict for each pair, in their order. */
export interface BaseAdvice {
  readonly catalogue: { readonly name: string; readonly version: string }
  readonly verdicts: readonly (Pick<Verdict, 'pair' | 'outcome' | 'choice'> & {
    /** A hybrid's id. */
    readonly hybrid: string | null
  })[]
}

import type { Requirements } from './requirements.ts'

/** A published decision of somebody else, in the words of the catalogue. */
export interface Precedent {
  readonly id: string
  readonly title: string
  readonly address: string
  /** What it is: a case study, a vendor's guide, a worked example. */
  readonly kind: string
  /** It advises, as a manual or a textbook does: nobody decided so. Left out: somebody did. */
  readonly advice?: boolean
  readonly requirements: Requirements
  /** By pair id: the choice that was published, a pattern's or a hybrid's id, or "hybrid" for any hybrid. */
  readonly published: Readonly<Record<string, string>>
}

/** What of a precedent tells whether a case is like it: a whole precedent is one, and what is shipped is no more. */
export interface KnownPrecedent
  extends Pick<Precedent, 'id' | 'title' | 'address' | 'published' | 'advice'> {
  readonly requirements: {
    /** By question id. */
    readonly answers: Readonly<Record<string, { readonly options: readonly string[] }>>
  }
}

/** A published decision that is like the case at hand. */
export interface SimilarPrecedent {
  readonly id: string
  readonly title: string
  readonly address: string
  /** By pair id: the choice that was published, a pattern's or a hybrid's id, or "hybrid" for any hybrid. */
  readonly published: Readonly<Record<string, string>>
  /** It advises so, and nobody decided so. */
  readonly isAdvice: boolean
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

/** How the published decisions on its pair stand to a rule. */
export interface RuleRecord {
  readonly pair: string
  readonly rule: string
  /** Those on whose facts it fires, in the order of the precedents. */
  readonly decisions: readonly RuledDecision[]
  /** On how many others it does not fire. */
  readonly silent: number
}

/** A published decision on whose facts a rule fires. */
export interface RuledDecision extends Pick<Precedent, 'id' | 'title' | 'address'> {
  /** A pattern's or a hybrid's id, or "hybrid" for any hybrid. */
  readonly published: string
  /** It chose the side that the rule speaks for, or the other one; a hybrid is neither. */
  readonly agreement: 'agrees' | 'disagrees' | 'neither'
}

/** Many advices as counts. */
export interface Summary {
  /** What was read: documents, and what of them could not be advised on. */
  readonly documents: number
  readonly faulty: number
  /** One for each flow of a document, or for the document. */
  readonly reports: number
  /** In the catalogue's order. */
  readonly verdicts: readonly VerdictCount[]
  /** The conflicts between choices of a design, by the tension that tells of them; the most frequent first. */
  readonly tensions: readonly TensionCount[]
  /** The questions whose answer could still change a verdict, the most frequent first. */
  readonly unanswered: readonly OpenQuestionCount[]
  /** The policies that forbid something, the most frequent first. */
  readonly policies: readonly PolicyCount[]
}

/** How often each outcome is the verdict on a pair. */
export interface VerdictCount {
  readonly pair: string
  /** By pattern. */
  readonly recommended: Readonly<Record<string, number>>
  readonly hybrid: number
  readonly open: number
  readonly infeasible: number
  /** Of those that are recommended: close calls, and what leans on little evidence. */
  readonly weak: number
}

/** In how many designs a conflict is. */
export interface TensionCount {
  readonly tension: string
  readonly reports: number
}

/** In how many reports a question is open. */
export interface OpenQuestionCount {
  readonly question: string
  readonly reports: number
}

/** In how many reports a policy rules something out, and in how many a decision taken elsewhere breaks it. */
export interface PolicyCount {
  readonly policy: string
  readonly rulesOut: number
  readonly broken: number
}

import type { Place } from './finding.ts'

/** What is known of one exchange between named systems: one flow of one requirements document, profile included. */
export interface Requirements {
  readonly name: string
  readonly description: string | null
  /** The flow's name; null where the document has no flows. */
  readonly flow: string | null
  /** The system that has the information or gives the order. */
  readonly from: string
  /** The systems that need the information or carry out the order. */
  readonly to: readonly string[]
  /** By question id. */
  readonly answers: Readonly<Record<string, Answer>>
  readonly fixed: readonly FixedDecision[]
  readonly source: { readonly file: string; readonly document: number; readonly line: number }
}

/** A non-empty set of a question's options: one is plain, several partial, all unknown. */
export interface Answer {
  readonly options: readonly string[]
  /** As the person wrote it: "5m", "2000..15000", "look-up". */
  readonly written: string
  readonly note: string | null
  readonly by: string | null
  readonly assumed: boolean
  readonly origin: 'file' | 'flow' | 'profile'
  readonly place: Place
}

/** A choice that was taken elsewhere: respected, and challenged openly. */
export interface FixedDecision {
  readonly pair: string
  /** A pattern or a hybrid of the pair. */
  readonly choice: string
  readonly because: string | null
  readonly owner: string | null
  /** A date, YYYY-MM-DD. */
  readonly review: string | null
  readonly place: Place
}

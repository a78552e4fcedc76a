import type { Answer, Origin } from './answers.ts'
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
  /** The flow is a part that answers name: `to` names the receivers of all parts. Absent: no. */
  readonly isPart?: true
  /** By question id. */
  readonly answers: Readonly<Record<string, Answer>>
  readonly fixed: readonly FixedDecision[]
  /** What the company runs: platforms or single technologies, by id. */
  readonly platforms: readonly string[]
  readonly source: { readonly file: string; readonly document: number; readonly line: number }
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
  readonly origin: Origin
  readonly place: Place
}

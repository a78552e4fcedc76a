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
  readonly origin: Origin
  /** What a profile says instead; null where none says another thing. */
  readonly overrides: OverriddenAnswer | null
  readonly place: Place
}

/** Where something was stated: by the flow or the file itself, or by a profile that it inherits. */
export type Origin =
  | { readonly kind: 'flow' | 'file' }
  | {
      readonly kind: 'profile'
      readonly file: string
      /** The systems of which the profile states it as a fact; none: it holds for every exchange. */
      readonly systems: readonly NamedSystem[]
    }

/** A system as a profile knows it. */
export interface NamedSystem {
  readonly name: string
  readonly owner: string | null
}

/** An inherited answer that a file or a flow replaced by its own. */
export interface OverriddenAnswer {
  readonly origin: Origin
  readonly options: readonly string[]
  readonly written: string
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

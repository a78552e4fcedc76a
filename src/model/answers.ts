import type { Place } from './finding.ts'

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

/** By question id: the option, or the options of a partial answer. */
export type SupportingAnswers = Readonly<Record<string, string | readonly string[]>>

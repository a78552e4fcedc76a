import type { Place } from './finding.ts'

/**
 * What an answer says. Of a question of which one option holds `options` are those that it may be: one is plain, some
 * are partial, all are unknown. Of one of which several may hold they are those that do; none of them may.
 */
export interface Said {
  readonly options: readonly string[]
  /** Of a question of which several options may hold: those of which nobody knows. Absent: none. */
  readonly unsure?: readonly string[]
  /** Of a question of which several options may hold: at least one of these does, and nobody knows which. Absent: none. */
  readonly oneOf?: readonly string[]
}

/** An answer of the requirements. */
export interface Answer extends Said {
  /** As the person wrote it: "5m", "2000..15000", "look-up". */
  readonly written: string
  /** Of a single figure both ends in milliseconds, bytes or pieces, whatever its unit: "300000..300000". Absent: options are named. */
  readonly figure?: string
  readonly note: string | null
  readonly by: string | null
  readonly assumed: boolean
  readonly origin: Origin
  /** What a profile says instead; null where none says another thing. */
  readonly overrides: OverriddenAnswer | null
  readonly place: Place
}

/** Where something was stated: by the flow or the file itself, by a profile that it inherits, or by nobody: it was derived from the landscape. */
export type Origin =
  | { readonly kind: 'flow' | 'file' | 'derived' }
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
export interface OverriddenAnswer extends Required<Said> {
  readonly origin: Origin
  readonly written: string
}

/**
 * By question id: the option, or the options of a partial answer. Of a question of which several may hold: what is known
 * of the options that matter.
 */
export type SupportingAnswers = Readonly<
  Record<string, string | readonly string[] | HoldingOptions>
>

/** Of the options that matter: those that hold, those that do not, and those of which at least one does. */
export interface HoldingOptions {
  readonly holds: readonly string[]
  readonly holdsNot: readonly string[]
  readonly oneOf: readonly string[]
}

/**
 * By question id: the option that it would have to be; of one of which several may hold, all that would, and beside them
 * what stays open. As a file and `--set` say it.
 */
export type ChangedAnswers = Readonly<Record<string, string | readonly string[] | ChangedOptions>>

/** The options that would hold, those of which nobody knows, and those of which at least one does. */
export interface ChangedOptions {
  readonly value: readonly string[]
  readonly unsure: readonly string[]
  readonly 'one-of': readonly string[]
}

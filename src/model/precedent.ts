import type { Requirements } from './requirements.ts'

/** A published decision of somebody else, in the words of the catalogue. */
export interface Precedent {
  readonly id: string
  readonly title: string
  readonly address: string
  /** What it is: a case study, a vendor's guide, a worked example. */
  readonly kind: string
  readonly requirements: Requirements
  /** By pair id: the choice that was published, a pattern's or a hybrid's id, or "hybrid" for any hybrid. */
  readonly published: Readonly<Record<string, string>>
}

/** What of a precedent tells whether a case is like it: a whole precedent is one, and what is shipped is no more. */
export interface KnownPrecedent extends Pick<Precedent, 'id' | 'title' | 'address' | 'published'> {
  readonly requirements: {
    /** By question id. */
    readonly answers: Readonly<Record<string, { readonly options: readonly string[] }>>
  }
}

/** A requirements file of the catalogue and what must come out of it. */
export interface Example {
  /** Relative to the catalogue's folder. */
  readonly file: string
  /** Who says so, or why. */
  readonly says: string
  /** By pair id: a pattern's id, a hybrid's id, or "hybrid" for any hybrid. */
  readonly expect: Readonly<Record<string, string>>
}

import type { Requirements } from '../../../model/requirements.ts'

/** A published case as one reader answered the questions about it, beside what was decided. */
export interface KnownCase {
  readonly id: string
  /** The file that it comes from: `published`, `published-2`, `precedents`, or `found`. */
  readonly set: string
  readonly reader: string
  /** The address of the publication. */
  readonly address: string
  /** One for each part by which the answers differ; one in all where they do not. */
  readonly requirements: readonly Requirements[]
  /** By pair: the choice that was published, a pattern's or a hybrid's id, or "hybrid" for any hybrid. */
  readonly published: Readonly<Record<string, string>>
  /** By pair: why an architect who read the same text would decide as they would; none where nobody was asked. */
  readonly reasons: Readonly<Record<string, string>>
  /** The facts that the reader found stressed and that no question asks for. */
  readonly unasked: readonly string[]
}

/** An interface on which an architect gave advice, as one reader answered the questions about it. */
export interface AdvisedInterface {
  readonly id: string
  readonly reader: string
  readonly requirements: readonly Requirements[]
  /** By pair. */
  readonly advice: Readonly<Record<string, ArchitectAdvice>>
}

/** What an architect advises on a pair, what would also do, and what may be argued for; anything else is wrong. */
export interface ArchitectAdvice {
  readonly choice: string
  readonly 'also-good'?: readonly string[]
  readonly arguable?: readonly string[]
}

/** All that is known to measure the advisor by. */
export interface KnownCases {
  /** Whether the decisions are those of `../shared/cases`; else only those of the precedents. */
  readonly complete: boolean
  readonly cases: readonly KnownCase[]
  readonly interfaces: readonly AdvisedInterface[]
}

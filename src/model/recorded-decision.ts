import type { Answer, Said } from './answers.ts'
import type { CatalogueLayer } from './catalogue.ts'
import type { Place } from './finding.ts'
import type { Question } from './question.ts'
import type { FixedDecision } from './requirements.ts'
import type { Strength } from './result/verdict.ts'

/** The decision on one exchange as a lock records it: the advice, what it rested on, and what a person adds to it. */
export interface RecordedDecision extends RecordedExchange, Reasons {
  /** The layers of the catalogue that advised, the lowest first. */
  readonly catalogue: readonly LayerVersion[]
  /** By pair. */
  readonly choices: Readonly<Record<string, RecordedChoice>>
  readonly fixed: readonly RecordedFixed[]
  /** Those that ruled a choice out, or forbade what is fixed. */
  readonly policies: readonly RecordedPolicy[]
  /** By question. */
  readonly answers: Readonly<Record<string, RecordedAnswer>>
  readonly place: Place
}

/** All that a lock records. */
export interface RecordedLock {
  readonly decisions: readonly RecordedDecision[]
  readonly landscapes: readonly RecordedLandscape[]
}

/** Which exchange a decision is about. */
export interface RecordedExchange {
  /** The requirements file or the landscape, relative to the folder of the lock, with slashes. */
  readonly file: string
  /** The name that the requirements have; of an interface of a landscape its name there. null: the landscape as a whole. */
  readonly name: string | null
  readonly flow: string | null
}

/** Why something was decided, who answers for it, and when to look at it again; null where nobody said so. */
export type Reasons = Pick<FixedDecision, 'because' | 'owner' | 'review'>

/** A layer of a catalogue by its name and version. */
export type LayerVersion = Pick<CatalogueLayer, 'name' | 'version'>

/** What was advised on one pair, and the rules behind it. */
export interface RecordedChoice {
  /** A pattern's or a hybrid's id, "open" or "infeasible". */
  readonly advice: string
  /** Of a recommendation only. */
  readonly strength: Strength | null
  /** What the design has: a pattern's or a hybrid's id, "either", or "none" where the pair takes no part. */
  readonly design: string
  /** By side: how much each rule counts toward it. */
  readonly toward: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** By side: the rules that rule it out. */
  readonly ruledOut: Readonly<Record<string, readonly string[]>>
}

/** A decision that was taken elsewhere; its choice may be one that the catalogue of today no longer has. */
export interface RecordedFixed extends Reasons {
  readonly pair: string
  readonly choice: string
  readonly place: Place
}

/** A policy as it was then: the catalogue of today may have it no more. */
export interface RecordedPolicy {
  readonly id: string
  readonly owner: string
  readonly because: string
}

/** An answer as it was then. */
export interface RecordedAnswer extends Pick<Answer, 'written' | 'figure'> {
  /** What it means in the catalogue of today; null: that has no such question or option any more. */
  readonly said: Said | null
}

/** A decision that is to be recorded. */
export interface DecisionToRecord {
  readonly exchange: RecordedExchange
  readonly catalogue: readonly LayerVersion[]
  /** By pair, in the order of the pairs. */
  readonly choices: Readonly<Record<string, RecordedChoice>>
  readonly fixed: readonly ({ readonly pair: string; readonly choice: string } & Reasons)[]
  /** In the order of the catalogue. */
  readonly policies: readonly RecordedPolicy[]
  /** With their questions, in the catalogue's order. */
  readonly answers: readonly { readonly question: Question; readonly answer: Answer }[]
}

/** The decision above the interfaces of a landscape, as a lock records it. */
export interface LandscapeToRecord {
  /** Relative to the folder of the lock, with slashes. */
  readonly file: string
  readonly name: string
  readonly catalogue: readonly LayerVersion[]
  /** By pair of the connection what holds for all interfaces: a pattern's or a hybrid's id, or "either". Empty: no interface has any. */
  readonly rule: Readonly<Record<string, string>>
  /** The interfaces that go another way, by name. */
  readonly apart: readonly string[]
  /** The kinds of shared layer that pay. */
  readonly shared: readonly string[]
}

/** The same with what a person adds to it. */
export interface RecordedLandscape extends LandscapeToRecord, Reasons {
  readonly place: Place
}

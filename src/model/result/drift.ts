import type { Place } from '../finding.ts'
import type { Reasons, RecordedExchange, RecordedPolicy } from '../recorded-decision.ts'

/** A recorded decision held against the advice of today. */
export interface CheckedDecision {
  /** Without a name: a landscape as a whole. */
  readonly exchange: RecordedExchange
  /** Where the requirements stand; where there are none any more, where the record does. */
  readonly place: Place
  readonly status: DecisionStatus
  /** Who decided it and why, as far as the lock says so. */
  readonly decided: Reasons
  /** Drift first, then what is only told; in the catalogue's order. */
  readonly differences: readonly Difference[]
  /** What was fixed against the advice of today. */
  readonly departures: readonly Departed[]
}

/**
 * kept: nothing that was decided is another. drifted: a verdict or the design is. due: neither is, and a review is due.
 * unrecorded: the lock does not have it. gone: nothing has these requirements any more.
 */
export type DecisionStatus = 'kept' | 'drifted' | 'due' | 'unrecorded' | 'gone'

/** What is not as it was recorded. */
export type Difference = Drift | Forbidden | LandscapeDrift | Review | Told

/** A choice that is another one; its causes are never none. */
export interface Drift {
  readonly kind: 'verdict' | 'design'
  readonly pair: string
  /** A pattern's or a hybrid's id; "open" or "infeasible" of a verdict, "either" or "none" of a design; null: not recorded. */
  readonly before: string | null
  readonly after: string | null
  readonly causes: readonly Cause[]
  /** The tensions that the design avoids by it, by id; none of a verdict. */
  readonly avoids: readonly string[]
}

/** What was decided elsewhere, and a policy forbids that did not before; its causes are never none. */
export interface Forbidden {
  readonly kind: 'forbidden'
  readonly pair: string
  readonly choice: string
  /** Who decided it and why; null: nobody said so. */
  readonly owner: string | null
  readonly because: string | null
  readonly policies: readonly RecordedPolicy[]
  readonly place: Place
  readonly causes: readonly Cause[]
}

/** What a landscape advises otherwise; its causes are never none. */
export type LandscapeDrift = RuleDrift | StandingDrift | LayerDrift

/** The rule itself is another; before and after are a pattern's or a hybrid's id, or "either"; null: there is no rule. */
export interface RuleDrift {
  readonly kind: 'rule'
  readonly pair: string
  readonly before: string | null
  readonly after: string | null
  readonly causes: readonly Cause[]
}

/** An interface follows the rule, or goes another way, and did not. */
export interface StandingDrift {
  readonly kind: 'standing'
  readonly interface: string
  readonly isApart: boolean
  readonly causes: readonly Cause[]
}

/** A kind of shared layer pays, or no longer does. */
export interface LayerDrift {
  readonly kind: 'layer'
  readonly layer: string
  readonly pays: boolean
  readonly causes: readonly Cause[]
}

/** An interface that came or went, or of which the answers or fixed decisions are others. */
export interface InterfaceChanged {
  readonly kind: 'interface'
  readonly interface: string
  readonly change: 'new' | 'gone' | 'changed'
  readonly place: Place
}

/** A review that is due. */
export interface Review {
  readonly kind: 'review'
  /** A fixed decision by its pair, a policy by its id, or the decision as a whole. */
  readonly of: 'fixed' | 'policy' | 'decision'
  readonly id: string | null
  readonly date: string
  readonly owner: string | null
  readonly place: Place
}

/** What is another and leaves the advice as it was. */
export type Told =
  | {
      readonly kind: 'strength'
      readonly pair: string
      readonly choice: string
      readonly before: string | null
      readonly after: string | null
      readonly causes: readonly Cause[]
    }
  | {
      readonly kind: 'rules'
      readonly pair: string
      readonly choice: string
      readonly changes: readonly RuleChange[]
    }
  | AnswerChanged
  | FixedChanged
  | { readonly kind: 'reasons'; readonly pair: string; readonly place: Place }
  | FileMoved
  | { readonly kind: 'catalogue'; readonly versions: readonly VersionChange[] }

/** What was recorded of one file stands in another. */
export interface FileMoved {
  readonly kind: 'moved'
  /** As the lock names them. */
  readonly before: string
  readonly after: string
}

/** Why a choice is another one. */
export type Cause = AnswerChanged | FixedChanged | InterfaceChanged | CatalogueChanged

/** An answer that is another; null: there is none. */
export interface AnswerChanged {
  readonly kind: 'answer'
  readonly question: string
  readonly before: string | null
  readonly after: string | null
  readonly place: Place
}

/** A decision taken elsewhere that is another; null: there is none. */
export interface FixedChanged {
  readonly kind: 'fixed'
  readonly pair: string
  readonly before: string | null
  readonly after: string | null
  readonly place: Place
}

/** With the answers of then the catalogue of today advises otherwise. */
export interface CatalogueChanged {
  readonly kind: 'changed-catalogue'
  /** None: its content is another under the same version. */
  readonly versions: readonly VersionChange[]
  readonly rules: readonly RuleChange[]
  /** Answers of then that today's catalogue cannot read. */
  readonly lost: readonly { readonly question: string; readonly written: string }[]
}

/** A layer with another version; null: it was not there, or is there no more. */
export interface VersionChange {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

/** A rule or a policy that counts otherwise for the same answers. */
export interface RuleChange {
  readonly rule: string
  readonly isPolicy: boolean
  /** Of a policy, why it is and who answers for it; null: of a rule, which the catalogue explains. */
  readonly because: string | null
  readonly owner: string | null
  readonly effect: 'toward' | 'rules-out'
  /** A pattern's id. */
  readonly side: string
  /** What it counts; of one that rules a side out, 1. 0: it does not. */
  readonly before: number
  readonly after: number
}

/** A choice that was fixed against the advice, and why. */
export interface Departed extends Reasons {
  readonly pair: string
  readonly choice: string
  readonly advice: string
  /** Where it is fixed. */
  readonly place: Place
}

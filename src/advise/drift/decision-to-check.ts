import type { Policy } from '../../model/catalogue.ts'
import type {
  RecordedChoice,
  RecordedDecision,
  RecordedExchange,
} from '../../model/recorded-decision.ts'
import type { Requirements } from '../../model/requirements.ts'

/** One exchange as it is required today, the record about it (null: there is none), and the day by which reviews are due. */
export interface DecisionToCheck {
  readonly exchange: RecordedExchange
  readonly requirements: Requirements
  readonly record: RecordedDecision | null
  /** YYYY-MM-DD. */
  readonly today: string
  /** The policies that hold here and are to be looked at again. */
  readonly duePolicies: readonly Policy[]
}

/** What is advised, by pair. */
export type Choices = Readonly<Record<string, RecordedChoice>>

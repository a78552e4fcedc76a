import type { Catalogue } from '../../model/catalogue.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { LabelContext } from '../wording/label-context.ts'

/** What a record of a decision is made of. */
export interface DecisionSource {
  readonly requirements: Requirements
  readonly advice: Advice
  readonly catalogue: Catalogue
  /** The records that this one takes the place of. */
  readonly supersedes: readonly RecordReference[]
}

/** A record of decisions in the same folder. */
export interface RecordReference {
  /** As it is spoken of: "ADR-0004". */
  readonly name: string
  readonly file: string
}

/** The same with the names that its texts are filled in with. */
export interface DecisionContext extends DecisionSource {
  readonly labels: LabelContext
}

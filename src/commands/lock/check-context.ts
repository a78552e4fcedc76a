import type { LandscapeToCheck } from '../../advise/drift/check-landscape-decision.ts'
import type { Engine } from '../../advise/engine/engine.ts'
import type {
  RecordedDecision,
  RecordedExchange,
  RecordedLandscape,
} from '../../model/recorded-decision.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { CheckRequest } from '../request.ts'
import type { World } from '../world.ts'

/** What a check runs with. */
export interface CheckContext {
  readonly request: CheckRequest
  readonly world: World
  readonly engine: Engine
}

/** Exchanges as they are required today, each with its record, and the records of what is required no more. */
export interface MatchedExchanges {
  readonly matched: readonly {
    readonly exchange: RequiredExchange
    /** null: there is none. */
    readonly record: RecordedDecision | null
  }[]
  readonly gone: readonly RecordedDecision[]
  readonly landscapes: readonly MatchedLandscape[]
  readonly goneLandscapes: readonly RecordedLandscape[]
}

/** A landscape as it is advised today, with the record about it and those of its interfaces. */
export type MatchedLandscape = Omit<LandscapeToCheck, 'today'>

/** An exchange by the name that a lock gives its file. */
export interface RequiredExchange extends RecordedExchange {
  readonly name: string
  readonly requirements: Requirements
}

import type { RecordedLock } from '../../model/recorded-decision.ts'
import { neutralise } from '../../report/outline/neutralise.ts'
import type { CheckRequest } from '../request.ts'
import type { MatchedExchanges } from './check-context.ts'
import { hasWords } from './lost-words.ts'

/** Whether nothing that a lock records is there any more, so that nothing was held against it. */
export function isLockDeserted(
  { gone, goneLandscapes }: MatchedExchanges,
  { decisions, landscapes }: RecordedLock,
): boolean {
  const recorded = decisions.length + landscapes.length
  return recorded > 0 && gone.length + goneLandscapes.length === recorded
}

/** Whether all would go from a lock, with what people wrote into it, and nothing come: rather the files were moved. */
export function losesAll(exchanges: MatchedExchanges): boolean {
  const { matched, landscapes, gone, goneLandscapes } = exchanges
  const isEmpty = matched.length + landscapes.length === 0
  return isEmpty && [...gone, ...goneLandscapes].some(hasWords)
}

/** Why a check against such a lock fails, or why nothing is recorded in it, and what helps. */
export function describeDeserted({ lock, update }: CheckRequest): string {
  const name = `"${neutralise(lock)}"`
  const failed = update
    ? `Nothing was recorded in ${name}: ${GONE}, and people wrote into it`
    : `Check against ${name} failed: ${GONE}`
  return `${failed}\nName the files that have them now. Who needs none of them any more deletes the lock\n`
}

const GONE = 'all requirements that it records are gone'

import { questionsIn } from '../../../condition/mentions.ts'
import type { ChangedAnswers } from '../../../model/answers.ts'
import type { Pair } from '../../../model/pair.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import { designPhrase, isUndecided, outcomePhrase } from '../../wording/change-phrases.ts'
import { GOOD_REASON } from '../../wording/decided-by.ts'
import { isFirm } from '../../wording/firmness.ts'
import type { LabelContext } from '../../wording/label-context.ts'
import { onceFor } from '../../wording/once-for.ts'
import { type UncertainTurn, uncertainTurns } from './uncertain-turns.ts'

/** Answers that would have to be others, and the choices that follow. */
export interface Consequence {
  readonly answers: ChangedAnswers
  readonly becomes: readonly string[]
  /** The pairs whose choice it turns. */
  readonly pairs: readonly string[]
  /** It only finds out what an answer that was given in part leaves open. */
  readonly isReading: boolean
}

/**
 * What each set of changed answers makes of the verdicts; of the design only what its verdict does not say. That a close
 * call becomes none at all is no news, nor what turns a choice by a trifle.
 */
export function listConsequences(advice: Advice, labels: LabelContext): readonly Consequence[] {
  const sets = new Map<string, Consequence & { becomes: string[]; pairs: string[] }>()
  const isReason = reasonsOf(labels)
  for (const { set, pair, phrase, isReading } of eachTurn(advice, labels)) {
    if (!Object.keys(set).some(question => isReason(pair, question))) continue
    const key = JSON.stringify(set)
    const found = sets.get(key) ?? { answers: set, becomes: [], pairs: [], isReading }
    sets.set(key, found)
    if (found.pairs.includes(pair)) continue
    found.pairs.push(pair)
    found.becomes.push(phrase)
  }
  return [...sets.values()]
}

/** Whether a question is a good reason in a pair: what only tips a balance by the way is no news to whoever knows the matter. */
function reasonsOf({ catalogue }: LabelContext): (pair: string, question: string) => boolean {
  const byPair = strongQuestions(catalogue.pairs)
  return (pair, question) => {
    const strong = byPair.get(pair)
    return strong === undefined || strong.size === 0 || strong.has(question)
  }
}

const strongQuestions = onceFor(
  (pairs: readonly Pair[]): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(pairs.map(pair => [pair.id, new Set(strongConditions(pair))])),
)

/** The questions that decide where a rule weighs, rules out or is lifted, or where a hybrid fits. */
function strongConditions({ rules, hybrids }: Pair): readonly string[] {
  const strong = rules.filter(
    ({ effect }) => effect.kind === 'rules-out' || effect.weight >= GOOD_REASON,
  )
  const conditions = [
    ...strong.flatMap(({ when, unless }) => [when, unless]),
    ...hybrids.map(({ when }) => when),
  ]
  return conditions.flatMap(condition => (condition === null ? [] : questionsIn(condition)))
}

interface Turn extends UncertainTurn {
  readonly isReading: boolean
}

/** Those of the verdicts first, then those of the design, then what uncertain answers leave open. */
function eachTurn(advice: Advice, labels: LabelContext): readonly Turn[] {
  const ofVerdicts = advice.verdicts.flatMap(verdict =>
    newsOf(verdict).map(({ set, ...turn }) => ({
      set,
      pair: verdict.pair,
      phrase: outcomePhrase(verdict.pair, turn, { advice, labels }),
    })),
  )
  const ofDesign = advice.blueprint.tippingPoints.flatMap(({ set, choices }) =>
    Object.entries(choices).map(([pair, choice]) => ({
      set,
      pair,
      phrase: designPhrase(pair, choice, { advice, labels }),
    })),
  )
  const isClose = (pair: string) =>
    advice.verdicts.some(verdict => verdict.pair === pair && firmnessRank(verdict) === 0)
  const ofReadings = uncertainTurns(advice, labels).filter(
    ({ pair, phrase }) => !(isUndecided(phrase) && isClose(pair)),
  )
  return [
    ...[...ofVerdicts, ...ofDesign].map(turn => ({ ...turn, isReading: false })),
    ...ofReadings.map(turn => ({ ...turn, isReading: true })),
  ]
}

const newsOf = (verdict: Verdict) =>
  verdict.tippingPoints.filter(({ outcome }) => outcome !== 'open' || firmnessRank(verdict) > 0)

/** 0 where a verdict is open or a close call, 2 where it is firm. */
export function firmnessRank(verdict: Verdict): number {
  if (verdict.outcome === 'open' || verdict.close) return 0
  return isFirm(verdict) ? FIRM : 1
}

/** How firm a verdict is at most. */
export const FIRM = 2

import type { SupportingAnswers } from '../../model/answers.ts'
import type { Mitigation } from '../../model/catalogue.ts'
import type { Challenge, Pair, Pressure } from '../../model/pair.ts'
import type { RaisedChallenge, Remedy } from '../../model/result/verdict.ts'
import type { AnswerState } from '../engine/answer-state.ts'
import { FIRST_HYBRID } from '../engine/choice-code.ts'
import type { Engine } from '../engine/engine.ts'
import { supportingAnswers } from '../engine/supporting-answers.ts'
import { isTrue } from '../engine/truth.ts'
import { hasChoices, isGiven, isUsed, type Setting } from './setting.ts'
import { isInOtherHands, wordForHands } from './word-for-hands.ts'

/** Weighs challenges for these answers, most pressing first: pressure = max(0, 1 + sum of raised - sum of eased). */
export function rankChallenges(
  setting: Setting,
  challenges: readonly Challenge[],
): readonly RaisedChallenge[] {
  return challenges
    .map(challenge => weigh(setting, challenge))
    .sort((one, other) => other.pressure - one.pressure)
}

/** The challenges of a pattern, or those of a hybrid and of the patterns that its legs use; none where nothing was chosen. */
export function challengesOf(pair: Pair, choice: number | null): readonly Challenge[] {
  if (choice === null) return []
  if (choice < FIRST_HYBRID) return pair.patterns[choice as 0 | 1].challenges
  const hybrid = pair.hybrids[choice - FIRST_HYBRID]
  const used = pair.patterns.filter(({ id }) => hybrid?.legs.some(({ pattern }) => pattern === id))
  return [...(hybrid?.challenges ?? []), ...used.flatMap(({ challenges }) => challenges)]
}

function weigh(setting: Setting, challenge: Challenge): RaisedChallenge {
  const { engine, answers } = setting
  const isFired = ({ when }: Pressure) => isTrue(engine, when, answers)
  const raised = challenge.raised.filter(isFired).sort((one, other) => other.by - one.by)
  const eased = challenge.eased.filter(isFired)
  const because = raised[0]?.because ?? challenge.because
  return {
    id: challenge.id,
    title: challenge.title,
    because: wordForHands(setting, because, challenge),
    raisedBy: raisingAnswers(engine, raised, answers),
    inOtherHands: isInOtherHands(setting, challenge.end),
    pressure: Math.max(0, 1 + sumOf(raised) - sumOf(eased)),
    mitigations: mitigationsOf(setting, challenge.mitigations),
  }
}

function raisingAnswers(
  engine: Engine,
  raised: readonly Pressure[],
  answers: AnswerState,
): SupportingAnswers {
  return Object.assign({}, ...raised.map(({ when }) => supportingAnswers(engine, when, answers)))
}

function sumOf(pressures: readonly Pressure[]): number {
  return pressures.reduce((sum, { by }) => sum + by, 0)
}

/**
 * The mitigations with these ids, as an advice shows them: worded for the hands that carry them out, without those that
 * are not meant for these answers or that the answers or the design exclude, and first those that fit them, last those for other hands that nothing is said to.
 */
export function mitigationsOf(setting: Setting, ids: readonly string[]): readonly Remedy[] {
  return ids
    .map(setting.engine.mitigationOf)
    .filter(found => found !== undefined)
    .filter(mitigation => isMeant(setting, mitigation))
    .map(mitigation => ({
      remedy: remedyOf(setting, mitigation),
      // A wording for other hands says what can be done there.
      distance:
        (isGiven(setting, mitigation.fitsWhen) ? 0 : 2) +
        (isInOtherHands(setting, mitigation.end) && !mitigation.otherHands?.foreign ? 1 : 0),
    }))
    .sort((one, other) => one.distance - other.distance)
    .map(({ remedy }) => remedy)
}

/** Whether a mitigation is meant for these answers, and neither they nor the design exclude it. */
function isMeant(setting: Setting, { when, unless, uses, choices = {} }: Mitigation): boolean {
  return (
    (!when || isGiven(setting, when)) &&
    hasChoices(setting, choices) &&
    !isGiven(setting, unless) &&
    isUsed(setting, uses)
  )
}

function remedyOf(setting: Setting, mitigation: Mitigation): Remedy {
  const { name, reference, end, due } = mitigation
  return {
    name,
    how: wordForHands(setting, mitigation.how, mitigation),
    reference,
    end,
    inOtherHands: isInOtherHands(setting, end),
    due,
  }
}

import type { SupportingAnswers } from '../../model/answers.ts'
import type { Mitigation } from '../../model/catalogue.ts'
import type { Condition } from '../../model/condition.ts'
import type { Challenge, Pair, Pressure } from '../../model/pair.ts'
import type { RaisedChallenge, Remedy } from '../../model/result/verdict.ts'
import type { AnswerState } from '../engine/answer-state.ts'
import { FIRST_HYBRID } from '../engine/choice-code.ts'
import type { Engine } from '../engine/engine.ts'
import { supportingAnswers } from '../engine/supporting-answers.ts'
import { isTrue } from '../engine/truth.ts'
import { hasChoices, isUsed, type Setting } from './setting.ts'
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
    because: wordForHands(setting, { ...challenge, text: because }),
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
  const { engine, answers } = setting
  const { mitigations } = engine.catalogue
  const isGiven = (when: Condition | null) => when !== null && isTrue(engine, when, answers)
  return ids
    .map(id => mitigations.find(mitigation => mitigation.id === id))
    .filter(found => found !== undefined)
    .filter(({ when = null }) => when === null || isGiven(when))
    .filter(({ unless, uses }) => !isGiven(unless) && isUsed(setting, uses))
    .filter(({ choices = {} }) => hasChoices(setting, choices))
    .map(mitigation => ({
      remedy: remedyOf(setting, mitigation),
      // A wording for other hands says what can be done there.
      distance:
        (isGiven(mitigation.fitsWhen) ? 0 : 2) +
        (isInOtherHands(setting, mitigation.end) && !mitigation.otherHands?.foreign ? 1 : 0),
    }))
    .sort((one, other) => one.distance - other.distance)
    .map(({ remedy }) => remedy)
}

function remedyOf(setting: Setting, mitigation: Mitigation): Remedy {
  const { name, reference, end, due } = mitigation
  return {
    name,
    how: wordForHands(setting, { ...mitigation, text: mitigation.how }),
    reference,
    end,
    inOtherHands: isInOtherHands(setting, end),
    due,
  }
}

import type { Answers, RaisedChallenge } from '../model/advice.ts'
import type { Catalogue, Challenge, Mitigation, Pressure } from '../model/catalogue.ts'
import { collectAnswers, isTrue } from './collect-answers.ts'
import type { Decision } from './decide-pair.ts'
import type { Engine, PairTable } from './engine.ts'

/**
 * The challenges of a decision, most pressing for these answers first: those of the recommended pattern,
 * or those of the hybrid and of the patterns that its legs use. None where nothing was chosen.
 */
export function rankChallenges(
  engine: Engine,
  { table, decision }: { table: PairTable; decision: Decision },
  counted: Int32Array,
): readonly RaisedChallenge[] {
  return challengesOf(table, decision)
    .map(challenge => weigh(engine, challenge, counted))
    .sort((one, other) => other.pressure - one.pressure)
}

function challengesOf({ pair }: PairTable, decision: Decision): readonly Challenge[] {
  if (decision.side !== null) return pair.patterns[decision.side].challenges
  if (decision.outcome !== 'hybrid' || decision.eligible === null) return []
  const hybrid = pair.hybrids[decision.eligible]
  const used = pair.patterns.filter(({ id }) => hybrid?.legs.some(({ pattern }) => pattern === id))
  return [...(hybrid?.challenges ?? []), ...used.flatMap(({ challenges }) => challenges)]
}

function weigh(engine: Engine, challenge: Challenge, counted: Int32Array): RaisedChallenge {
  const isFired = ({ when }: Pressure) => isTrue(engine, when, counted)
  const raised = challenge.raised.filter(isFired).sort((one, other) => other.by - one.by)
  const eased = challenge.eased.filter(isFired)
  return {
    id: challenge.id,
    title: challenge.title,
    because: raised[0]?.because ?? challenge.because,
    raisedBy: raisingAnswers(engine, raised, counted),
    pressure: Math.max(0, 1 + sumOf(raised) - sumOf(eased)),
    mitigations: mitigationsOf(engine.catalogue, challenge.mitigations),
  }
}

function raisingAnswers(engine: Engine, raised: readonly Pressure[], counted: Int32Array): Answers {
  return Object.assign({}, ...raised.map(({ when }) => collectAnswers(engine, when, counted)))
}

function sumOf(pressures: readonly Pressure[]): number {
  return pressures.reduce((sum, { by }) => sum + by, 0)
}

function mitigationsOf({ mitigations }: Catalogue, ids: readonly string[]) {
  return ids
    .map(id => mitigations.find(mitigation => mitigation.id === id))
    .filter((found): found is Mitigation => found !== undefined)
    .map(({ name, how, reference }) => ({ name, how, reference }))
}

import type {
  DecisionToRecord,
  RecordedDecision,
  RecordedExchange,
} from '../../model/recorded-decision.ts'
import type { Requirements } from '../../model/requirements.ts'
import { policiesNaming } from '../design/check-fixed.ts'
import { answerState } from '../engine/answer-state.ts'
import type { Engine } from '../engine/engine.ts'
import { reasonsOf } from './compare-inputs.ts'
import { recordChoices } from './record-choices.ts'

/** An exchange as it is required today, with the record about it; null: there is none. */
export interface RequiredDecision {
  readonly exchange: RecordedExchange
  readonly requirements: Requirements
  readonly record: RecordedDecision | null
}

/**
 * What is advised today as a lock takes it down: with the rules behind it, and reasons of a record where the requirements give none.
 * @example
 * recordDecision(engine, { exchange, requirements, record: null }).choices
 */
export function recordDecision(
  engine: Engine,
  { exchange: { file, name, flow }, requirements, record }: RequiredDecision,
): DecisionToRecord {
  const { questions, pairs, layers } = engine.catalogue
  const choices = recordChoices(engine, requirements)
  return {
    exchange: { file, name, flow },
    catalogue: layers,
    choices,
    fixed: pairs.flatMap(({ id }) => {
      const decision = requirements.fixed.find(({ pair }) => pair === id)
      return decision ? [{ pair: id, choice: decision.choice, ...reasonsOf(decision, record) }] : []
    }),
    policies: policiesBehind(engine, requirements, choices),
    answers: questions.flatMap(question => {
      const answer = requirements.answers[question.id]
      return answer ? [{ question, answer }] : []
    }),
  }
}

/** The policies that rule a choice out, and those that forbid by its name what is fixed. */
function policiesBehind(
  engine: Engine,
  { answers, fixed }: Requirements,
  choices: DecisionToRecord['choices'],
): DecisionToRecord['policies'] {
  const { policies } = engine.catalogue
  if (policies.length === 0) return []
  const state = answerState(engine, answers)
  const ids = new Set([
    ...Object.values(choices).flatMap(({ ruledOut }) => Object.values(ruledOut).flat()),
    ...fixed.flatMap(each => policiesNaming(engine, each, state)).map(({ id }) => id),
  ])
  return policies
    .filter(({ id }) => ids.has(id))
    .map(({ id, owner, because }) => ({ id, owner, because: because.replace(/\s+/g, ' ').trim() }))
}

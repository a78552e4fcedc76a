import type { Policy } from '../../model/catalogue.ts'
import type { RecordedChoice } from '../../model/recorded-decision.ts'
import type { FixedDecision } from '../../model/requirements.ts'
import type { Cause, Forbidden } from '../../model/result/drift.ts'
import { policiesNaming } from '../design/check-fixed.ts'
import { answerState } from '../engine/answer-state.ts'
import type { Engine } from '../engine/engine.ts'
import { type ChoicesToCompare, reasonsOf } from './compare-inputs.ts'
import { compareVersions } from './compare-rules.ts'
import { turningChanges, withChanges } from './find-causes.ts'
import { type RecordedInput, recordChoices } from './record-choices.ts'

/** What is fixed as it was, and a policy forbids that did not when it was recorded; null: none does. */
export function forbiddenNow(
  engine: Engine,
  compared: ChoicesToCompare,
  pair: string,
): Forbidden | null {
  const { record, requirements } = compared
  const decision = requirements.fixed.find(each => each.pair === pair)
  const recorded = record.fixed.find(each => each.pair === pair)
  if (!decision || recorded?.choice !== decision.choice) return null
  const { choice, place } = decision
  const known = forbiddenThen(compared, decision)
  const policies = policiesAgainst(engine, decision, requirements).filter(
    ({ id }) => !known.has(id),
  )
  if (policies.length === 0) return null
  const { owner, because } = reasonsOf(decision, record)
  return {
    ...{ kind: 'forbidden', pair, choice, owner, because, place },
    policies: policies.map(({ id, owner, because }) => ({ id, owner, because })),
    causes: causesOf(engine, compared, { decision, policies }),
  }
}

/** The policies that forbade it then: a side they rule out, a hybrid they name. */
function forbiddenThen(
  { record }: ChoicesToCompare,
  { pair, choice }: FixedDecision,
): ReadonlySet<string> {
  const ruledOut = record.choices[pair]?.ruledOut ?? {}
  const named = record.policies.map(({ id }) => id)
  return new Set(ruledOut[choice] ?? [...Object.values(ruledOut).flat(), ...named])
}

/** The policies that forbid a choice for these answers: a side that they rule out, a hybrid that they name or do not allow. */
function policiesAgainst(
  engine: Engine,
  { pair, choice }: FixedDecision,
  input: RecordedInput,
): readonly Policy[] {
  const { ruledOut } = recordChoices(engine, input)[pair] as RecordedChoice
  const { pairs, policies } = engine.catalogue
  const hybrid = pairs.find(({ id }) => id === pair)?.hybrids.find(({ id }) => id === choice)
  if (hybrid === undefined) return policies.filter(({ id }) => ruledOut[choice]?.includes(id))
  const named = policiesNaming(engine, { pair, choice }, answerState(engine, input.answers))
  const sides = Object.values(ruledOut).flat()
  return policies.filter(
    policy =>
      named.includes(policy) || (sides.includes(policy.id) && !hybrid.answers.includes(policy.id)),
  )
}

interface Against {
  readonly decision: FixedDecision
  readonly policies: readonly Policy[]
}

/** The catalogue, where with it the policies would have forbidden it then; else the changes by which they do. */
function causesOf(
  engine: Engine,
  { record, inputs }: ChoicesToCompare,
  { decision, policies }: Against,
): readonly Cause[] {
  const areAll = (input: RecordedInput) => {
    const against = policiesAgainst(engine, decision, input)
    return policies.every(policy => against.includes(policy))
  }
  const versions = compareVersions(record.catalogue, engine.catalogue.layers)
  if (areAll(inputs.before)) return [{ kind: 'changed-catalogue', versions, rules: [], lost: [] }]
  const asInput = (some: ChoicesToCompare['inputs']['changes']): RecordedInput =>
    withChanges(
      inputs.before,
      inputs.after,
      some.map(change => ({
        kind: change.kind,
        id: change.kind === 'answer' ? change.question : change.pair,
      })),
    )
  return turningChanges(inputs.changes, some => areAll(asInput(some)))
}

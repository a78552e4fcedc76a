import {
  type AnswerChange,
  type AnswerState,
  masksAfter,
  withChange,
} from '../engine/answer-state.ts'
import type { AffectedGroups, CompiledPair } from '../engine/engine.ts'
import { addStates, type PairState, stateKey } from '../engine/pair-state.ts'
import { scoreGroups } from '../engine/score-groups.ts'
import { affectedBy } from '../evaluation/evaluate-after.ts'
import { type Evaluation, stateOfGroups } from '../evaluation/evaluation.ts'
import { decidePair, isSameDecision } from '../verdict/decide-pair.ts'
import { scorePartial } from '../verdict/score-pair.ts'
import {
  answerChanges,
  combinationsOfTwo,
  givenVariables,
  type VerdictTippingPoint,
} from './answer-changes.ts'

/** Every two changes of given answers that change the verdict on a pair together, where no single one does. */
export function jointTippingPoints(
  evaluation: Evaluation,
  pair: number,
): readonly VerdictTippingPoint[] {
  const answers = givenVariables(evaluation).flatMap(variable =>
    changeableAnswer(evaluation, variable, pair),
  )
  return combinationsOfTwo(answers).flatMap(([one, other]) =>
    shareGroups(one, other)
      ? tryDependent(evaluation, { pair, one, other })
      : tryIndependent(evaluation, { pair, one, other }),
  )
}

/** A given answer that the pair depends on, and the options that it could be changed to. */
interface ChangeableAnswer {
  readonly affected: AffectedGroups
  readonly options: readonly ChangedAnswer[]
}

/** Another option, the sum of the scoring groups that depend on the question with it, and whether it differs from now. */
interface ChangedAnswer {
  readonly change: AnswerChange
  readonly state: PairState
  readonly hasEffect: boolean
}

interface AnswerPair {
  readonly pair: number
  readonly one: ChangeableAnswer
  readonly other: ChangeableAnswer
}

function changeableAnswer(
  evaluation: Evaluation,
  variable: number,
  pair: number,
): readonly ChangeableAnswer[] {
  const affected = affectedBy(evaluation, [variable]).find(each => each.pair === pair)
  if (!affected) return []
  const now = stateKey(stateOfGroups(evaluation, pair, affected.indexes))
  const options = answerChanges(evaluation, variable).map(change => {
    const state = scoreAfter(evaluation, affected, [change])
    return { change, state, hasEffect: stateKey(state) !== now }
  })
  return [{ affected, options }]
}

/** The state of some scoring groups of a pair after these changes. */
function scoreAfter(
  { engine, answers }: Evaluation,
  { pair, groups, indexes }: Pick<AffectedGroups, 'pair' | 'groups' | 'indexes'>,
  changes: readonly AnswerChange[],
): PairState {
  if (answers.slots.length === 0)
    return scoreGroups(engine, groups, masksAfter(engine, answers, changes))
  const after = changes.reduce<AnswerState>(
    (state, change) => withChange(engine, state, change),
    answers,
  )
  return scorePartial(engine, engine.pairs[pair] as CompiledPair, {
    answers: after,
    indexes,
  })
}

function shareGroups(one: ChangeableAnswer, other: ChangeableAnswer): boolean {
  return one.affected.groups.some(group => other.affected.groups.includes(group))
}

/** No scoring group depends on both answers: their effects add up, and a change without effect adds nothing. */
function tryIndependent(
  evaluation: Evaluation,
  { pair, one, other }: AnswerPair,
): readonly VerdictTippingPoint[] {
  const others = one.affected.unaffected.filter(index => other.affected.unaffected.includes(index))
  const rest = stateOfGroups(evaluation, pair, others)
  const seconds = other.options.filter(({ hasEffect }) => hasEffect)
  return one.options
    .filter(({ hasEffect }) => hasEffect)
    .flatMap(first => {
      const half = addStates(rest, first.state)
      return seconds.flatMap(second =>
        tippingPointOf(evaluation, pair, {
          changes: [first.change, second.change],
          state: addStates(half, second.state),
        }),
      )
    })
}

/** Some scoring group depends on both answers: each combination is scored. */
function tryDependent(
  evaluation: Evaluation,
  { pair, one, other }: AnswerPair,
): readonly VerdictTippingPoint[] {
  const others = one.affected.unaffected.filter(index => other.affected.unaffected.includes(index))
  const rest = stateOfGroups(evaluation, pair, others)
  const both = {
    pair,
    groups: [...new Set([...one.affected.groups, ...other.affected.groups])],
    indexes: [...new Set([...one.affected.indexes, ...other.affected.indexes])],
  }
  return one.options.flatMap(first =>
    other.options.flatMap(second => {
      const changes = [first.change, second.change]
      const own = scoreAfter(evaluation, both, changes)
      return tippingPointOf(evaluation, pair, { changes, state: addStates(rest, own) })
    }),
  )
}

function tippingPointOf(
  { engine, pairEvaluations }: Evaluation,
  pair: number,
  { changes, state }: { readonly changes: readonly AnswerChange[]; readonly state: PairState },
): readonly VerdictTippingPoint[] {
  const decision = decidePair(engine.pairs[pair] as CompiledPair, state)
  const before = pairEvaluations[pair]?.decision
  return before && isSameDecision(before, decision) ? NONE : [{ changes, decision }]
}

const NONE: readonly VerdictTippingPoint[] = []

import type { AnswerChange } from '../engine/answer-state.ts'
import type { CompiledPair, ScoringGroup } from '../engine/engine.ts'
import { addStates, EMPTY_STATE, type PairState } from '../engine/pair-state.ts'
import { haveCommon } from '../engine/variable-set.ts'
import { type Evaluation, stateOfGroups, stateWithout } from '../evaluation/evaluation.ts'
import type { PairEvaluation } from '../evaluation/pair-evaluation.ts'
import { decidePair, isSameDecision } from '../verdict/decide-pair.ts'
import type { VerdictTippingPoint } from './answer-changes.ts'
import {
  type ChangeableAnswer,
  type GivenAnswer,
  listChangeableAnswers,
  type PairGroups,
  scoreAfter,
} from './changeable-answers.ts'
import { couldTip, keepsAheadWith, mayTip, mostOf, type Shared } from './may-tip.ts'

/** Every two changes of given answers that change the verdict on a pair together, where no single one does. */
export function jointTippingPoints(
  evaluation: Evaluation,
  pair: number,
): readonly VerdictTippingPoint[] {
  const reported = evaluation.pairEvaluations[pair] as PairEvaluation
  const answers = listChangeableAnswers(evaluation, pair)
  const found: VerdictTippingPoint[] = []
  for (const [at, one] of answers.entries())
    for (let next = at + 1; next < answers.length; next++) {
      const other = answers[next] as GivenAnswer
      if (couldTip(reported, one, other))
        found.push(
          ...tryBoth(evaluation, { pair, one: one.changeable(), other: other.changeable() }),
        )
    }
  return found
}

function tryBoth(evaluation: Evaluation, both: AnswerPair): readonly VerdictTippingPoint[] {
  const { pair, one, other } = both
  const reported = evaluation.pairEvaluations[pair] as PairEvaluation
  if (!haveCommon(one.touched, other.touched))
    return one.hasEffect && other.hasEffect && mayTip(reported, [one, other], NOTHING_SHARED)
      ? tryIndependent(evaluation, both)
      : NONE
  const shared = shareGroups(both)
  const groups = shared.indexes.map(index => reported.compiled.groups[index] as ScoringGroup)
  const most = mostOf(groups)
  const now = stateOfGroups(evaluation, pair, shared.indexes)
  return mayTip(reported, [one, other], { most, now })
    ? tryDependent(evaluation, both, { ...shared, most })
    : NONE
}

const NOTHING_SHARED: Shared = { most: EMPTY_STATE, now: EMPTY_STATE }

interface AnswerPair {
  readonly pair: number
  readonly one: ChangeableAnswer
  readonly other: ChangeableAnswer
}

/** The scoring groups that depend on both answers. */
function shareGroups({ pair, one, other }: AnswerPair): PairGroups {
  const { indexes } = other.affected
  return { pair, indexes: one.affected.indexes.filter(index => indexes.includes(index)) }
}

/** No scoring group depends on both answers: their effects add up, and a change without effect adds nothing. */
function tryIndependent(
  evaluation: Evaluation,
  { pair, one, other }: AnswerPair,
): readonly VerdictTippingPoint[] {
  const rest = restOf(evaluation, { pair, one, other })
  const seconds = other.options.filter(({ hasEffect }) => hasEffect)
  return one.options
    .filter(({ hasEffect }) => hasEffect)
    .flatMap(first => {
      const half = addStates(rest, first.sum)
      return seconds.flatMap(second =>
        tippingPointOf(evaluation, pair, {
          changes: [first.change, second.change],
          state: addStates(half, second.sum),
        }),
      )
    })
}

/** The sum of all scoring groups that depend on neither answer. */
function restOf(evaluation: Evaluation, { pair, one, other }: AnswerPair): PairState {
  const indexes = new Set([...one.affected.indexes, ...other.affected.indexes])
  return stateWithout(evaluation, pair, [...indexes])
}

/** Some scoring groups depend on both answers: these are scored for each combination, the others are known already. */
function tryDependent(
  evaluation: Evaluation,
  { pair, one, other }: AnswerPair,
  shared: PairGroups & Pick<Shared, 'most'>,
): readonly VerdictTippingPoint[] {
  const reported = evaluation.pairEvaluations[pair] as PairEvaluation
  const rest = restOf(evaluation, { pair, one, other })
  const seconds = other.options.map(({ change, states }) => ({
    change,
    alone: sumAlone(other.affected, states, shared),
  }))
  return one.options.flatMap(({ change, states }) => {
    const half = addStates(rest, sumAlone(one.affected, states, shared))
    return seconds.flatMap(second => {
      const apart = addStates(half, second.alone)
      if (keepsAheadWith(reported, apart, shared.most)) return NONE
      const changes = [change, second.change]
      const together = scoreAfter(evaluation, shared, changes).reduce(addStates, EMPTY_STATE)
      const state = addStates(apart, together)
      return tippingPointOf(evaluation, pair, { changes, state })
    })
  })
}

/** The sum of the groups that depend on one of the answers alone. */
function sumAlone(
  { indexes }: PairGroups,
  states: readonly PairState[],
  shared: PairGroups,
): PairState {
  return states.reduce(
    (sum, state, at) =>
      shared.indexes.includes(indexes[at] as number) ? sum : addStates(sum, state),
    EMPTY_STATE,
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

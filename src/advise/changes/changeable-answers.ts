import type { AnswerChange } from '../engine/answer-state.ts'
import type { AffectedGroups, CompiledPair, ScoringGroup } from '../engine/engine.ts'
import { addStates, EMPTY_STATE, type PairState, stateKey } from '../engine/pair-state.ts'
import { scoreGroup } from '../engine/score-groups.ts'
import { type VariableSet, variableSet } from '../engine/variable-set.ts'
import { restoreScratch, writeScratch } from '../evaluation/evaluate-after.ts'
import { type Evaluation, stateOfGroups, stateWithout } from '../evaluation/evaluation.ts'
import { affectedIn } from '../evaluation/impact.ts'
import type { PairEvaluation } from '../evaluation/pair-evaluation.ts'
import type { PairParts } from '../evaluation/pair-parts.ts'
import { scoreLinkedAfter } from '../verdict/linked-groups.ts'
import { answerChanges, givenVariables } from './answer-changes.ts'
import { mostOf, type OneChange, reachOf, type Swing, swingOf } from './may-tip.ts'

/** The given answers that a pair depends on, in the catalogue's order. */
export function listChangeableAnswers(
  evaluation: Evaluation,
  pair: number,
): readonly GivenAnswer[] {
  return givenVariables(evaluation).flatMap(variable => givenAnswer(evaluation, variable, pair))
}

/** A given answer that the pair depends on. */
export interface GivenAnswer extends Swing {
  /** What it could be changed to; found when it is asked for first. */
  readonly changeable: () => ChangeableAnswer
}

function givenAnswer(
  evaluation: Evaluation,
  variable: number,
  pair: number,
): readonly GivenAnswer[] {
  const affected = affectedIn(evaluation, { variable, pair })
  if (!affected) return []
  const { groups } = evaluation.engine.pairs[pair] as CompiledPair
  const now = stateOfGroups(evaluation, pair, affected.indexes)
  const most = mostOf(affected.indexes.map(index => groups[index] as ScoringGroup))
  let changeable: ChangeableAnswer | null = null
  const change = () => {
    changeable ??= changeableAnswer(evaluation, variable, { affected, now })
    return changeable
  }
  const reported = evaluation.pairEvaluations[pair] as PairEvaluation
  return [{ ...swingOf(reported, now, most), changeable: change }]
}

/** Scoring groups of a pair, by their indexes. */
export type PairGroups = Pick<AffectedGroups, 'pair' | 'indexes'>

/** A given answer that the pair depends on, and the options that it could be changed to. */
export interface ChangeableAnswer extends OneChange {
  readonly affected: PairGroups
  /** The same groups, as a set of their indexes. */
  readonly touched: VariableSet
  readonly options: readonly ChangedAnswer[]
  readonly hasEffect: boolean
}

/** Another option, what the scoring groups that depend on the question come to with it, and whether that differs from now. */
interface ChangedAnswer {
  readonly change: AnswerChange
  /** By position among the affected groups; of those that partial answers link the first has the state of all. */
  readonly states: readonly PairState[]
  readonly sum: PairState
  readonly hasEffect: boolean
}

function changeableAnswer(
  evaluation: Evaluation,
  variable: number,
  { affected, now }: Pick<ChangeableAnswer, 'affected' | 'now'>,
): ChangeableAnswer {
  const { pair, indexes } = affected
  const { groups } = evaluation.engine.pairs[pair] as CompiledPair
  const nowKey = stateKey(now)
  const options = answerChanges(evaluation, variable).map(change => {
    const states = scoreAfter(evaluation, affected, [change])
    const sum = states.reduce(addStates, EMPTY_STATE)
    return { change, states, sum, hasEffect: stateKey(sum) !== nowKey }
  })
  return {
    affected,
    touched: variableSet(indexes, groups.length),
    options,
    now,
    others: stateWithout(evaluation, pair, indexes),
    reach: reachOf(options.map(({ sum }) => sum)),
    hasEffect: options.some(({ hasEffect }) => hasEffect),
  }
}

/** The states of some scoring groups of a pair after these changes; of those that partial answers link the first has the state of all. */
export function scoreAfter(
  evaluation: Evaluation,
  { pair, indexes }: PairGroups,
  changes: readonly AnswerChange[],
): readonly PairState[] {
  const { engine, parts, scratchMasks } = evaluation
  const { groups } = engine.pairs[pair] as CompiledPair
  const { linked } = parts[pair] as PairParts
  writeScratch(evaluation, changes)
  const states = indexes.map(index => {
    const together = linked.find(each => each.indexes.includes(index))
    if (together === undefined)
      return scoreGroup(engine, groups[index] as ScoringGroup, scratchMasks)
    return together.indexes[0] === index ? scoreLinkedAfter(engine, together, changes) : EMPTY_STATE
  })
  restoreScratch(evaluation, changes)
  return states
}

import { TRUE } from '../../condition/evaluate.ts'
import type { AnswerState } from '../engine/answer-state.ts'
import { matchCondition } from '../engine/compiled-condition.ts'
import type { CompiledTension, Engine } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import { isTrue } from '../engine/truth.ts'
import { type LinkedGroups, linkGroups } from '../verdict/linked-groups.ts'
import { type GroupStates, scoreEachGroup, subtractStates, sumStates } from './group-states.ts'
import { evaluatePair, type PairEvaluation } from './pair-evaluation.ts'
import { type Design, hasActiveTension, reconcilePairs } from './reconcile-pairs.ts'

/** Verdicts, active tensions and design for one set of answers. */
export interface Status {
  readonly pairEvaluations: readonly PairEvaluation[]
  /** The tensions whose condition these answers make true. */
  readonly tensions: readonly CompiledTension[]
  readonly design: Design
}

/** The status for one set of answers with the state of every scoring group, so that only what another answer affects is scored again. */
export interface Evaluation extends Status {
  readonly engine: Engine
  readonly answers: AnswerState
  /** By index of the pair. */
  readonly groupStates: readonly GroupStates[]
  /** By index of the pair: the scoring groups that partial answers link, which are scored together; their sum is the state of the first. */
  readonly linked: readonly (readonly LinkedGroups[])[]
  /** Whether a tension holds between the standalone choices of two pairs. */
  readonly hasActiveTension: boolean
  /** A scratch buffer of `evaluateAfter`, which writes the changed masks into it and restores `answers.effectiveMasks` before it returns. */
  readonly scratchMasks: Int32Array
}

/** By index of the pair: the choice that was taken elsewhere; null where none was. */
export type Fixed = readonly (number | null)[]

/** Scores, decides and reconciles all pairs for these answers. */
export function evaluate(engine: Engine, answers: AnswerState, fixed: Fixed): Evaluation {
  const linked = engine.pairs.map(compiled => linkGroups(engine, compiled, { answers }))
  const groupStates = engine.pairs.map((compiled, pair) =>
    scoreEachGroup(engine, compiled, { answers, linked: linked[pair] ?? [] }),
  )
  const pairEvaluations = engine.pairs.map((compiled, pair) =>
    evaluatePair(
      compiled,
      sumStates(groupStates[pair] as GroupStates, [...compiled.groups.keys()]),
      fixed[pair] ?? null,
    ),
  )
  const tensions = engine.tensions.filter(each => holdsFor(engine, each, answers))
  return {
    engine,
    answers,
    pairEvaluations,
    tensions,
    design: reconcilePairs(pairEvaluations, tensions),
    groupStates,
    linked,
    hasActiveTension: hasActiveTension(pairEvaluations, tensions),
    scratchMasks: answers.effectiveMasks.slice(),
  }
}

/** Whether the condition of a tension is true for these effective masks. */
export function holds(
  { code }: Engine,
  { whenAt }: CompiledTension,
  effectiveMasks: Int32Array,
): boolean {
  return whenAt < 0 || matchCondition(code, whenAt, effectiveMasks) === TRUE
}

/** Whether a tension holds whichever of the partial answers is true. */
export function holdsFor(engine: Engine, compiled: CompiledTension, answers: AnswerState): boolean {
  if (answers.slots.length === 0) return holds(engine, compiled, answers.effectiveMasks)
  const { when } = compiled.tension
  return when === null || isTrue(engine, when, answers)
}

/** The sum of these scoring groups of a pair, by their indexes. */
export function stateOfGroups(
  { groupStates }: Evaluation,
  pair: number,
  indexes: readonly number[],
): PairState {
  return sumStates(groupStates[pair] as GroupStates, indexes)
}

/** The sum of all scoring groups of a pair but these, by their indexes. */
export function stateWithout(
  { groupStates, pairEvaluations }: Evaluation,
  pair: number,
  indexes: readonly number[],
): PairState {
  const { state } = pairEvaluations[pair] as PairEvaluation
  return subtractStates(state, groupStates[pair] as GroupStates, indexes)
}

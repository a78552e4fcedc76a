import { type AnswerState, completionsOf, withAnswer } from '../engine/answer-state.ts'
import type { Engine } from '../engine/engine.ts'
import { addStates, type PairState, stateKey } from '../engine/pair-state.ts'
import { scoreGroups } from '../verdict/score-pair.ts'
import { distinguishAnswers } from './distinguishing-masks.ts'
import type { SearchPlan } from './plan-search.ts'

/** Every state that a plan's scoring groups can reach over all completions of its questions, each once. */
export function exploreStates(
  engine: Engine,
  plan: SearchPlan,
  answers: AnswerState,
): readonly PairState[] {
  const reached = new Map<number, PairState>()
  for (const mask of distinguishAnswers(
    completionsOf(engine, answers, plan.pivot),
    plan.distinguishingMasks,
  )) {
    const branch = withAnswer(engine, answers, { question: plan.pivot, mask })
    for (const state of exploreBranch(engine, plan, branch)) reached.set(stateKey(state), state)
  }
  return [...reached.values()]
}

/** With the pivot answered: the sums of its fixed groups and of every state that each subplan can reach. */
function exploreBranch(
  engine: Engine,
  { fixed, subplans }: SearchPlan,
  answers: AnswerState,
): readonly PairState[] {
  let states: readonly PairState[] = [scoreGroups(engine, fixed, answers.effectiveMasks)]
  for (const subplan of subplans) states = addEach(states, exploreStates(engine, subplan, answers))
  return states
}

function addEach(states: readonly PairState[], more: readonly PairState[]): readonly PairState[] {
  const sums = new Map<number, PairState>()
  for (const state of states)
    for (const next of more) {
      const sum = addStates(state, next)
      sums.set(stateKey(sum), sum)
    }
  return [...sums.values()]
}

import { isChanged } from '../changes/find-tipping-points.ts'
import { evaluateAfter, impactOf } from '../evaluation/evaluate-after.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { PairEvaluation } from '../evaluation/pair-evaluation.ts'
import type { CompiledPrecedent } from './compile-precedents.ts'
import { compareAnswers } from './measure-similarity.ts'

/**
 * Of the questions that the precedent answers differently the one that matters most to what it decided: one whose answer
 * there would change a verdict here; else the one that would shift the leads most; null where none does either.
 */
export function findDifference(
  evaluation: Evaluation,
  precedent: CompiledPrecedent,
): Difference | null {
  const felt = precedent.answered
    .map((variable, at) => ({ variable, at, mask: precedent.masks[at] as number }))
    .filter(({ at }) => compareAnswers(evaluation.answers.effectiveMasks, precedent, at) < 0)
    .map(({ variable, mask }) => ({
      variable,
      mask,
      ...measureEffect(evaluation, { variable, mask }, precedent.pairs),
    }))
    .filter(({ turns, shift }) => turns || shift > 0)
  const [most] = felt.sort(
    (one, other) => Number(other.turns) - Number(one.turns) || other.shift - one.shift,
  )
  return most ?? null
}

/** A variable that the precedent answers differently, and its answer there as a mask. */
export interface Difference {
  readonly variable: number
  readonly mask: number
}

/** Whether a changed answer changes one of these verdicts, and the sum of its shifts of their leads. */
function measureEffect(given: Evaluation, change: Difference, pairs: readonly number[]) {
  // An answer out of scope stays out of account, also where the change would bring its question into scope.
  const answers = { ...given.answers, masks: given.answers.effectiveMasks }
  const evaluation = { ...given, answers }
  const after = evaluateAfter(evaluation, impactOf(evaluation, [change.variable]), [change])
  let turns = false
  let shift = 0
  for (const pair of pairs) {
    turns ||= isChanged(evaluation, after, pair)
    shift += Math.abs(
      leadOf(after.pairEvaluations[pair]) - leadOf(evaluation.pairEvaluations[pair]),
    )
  }
  return { turns, shift }
}

const leadOf = (pairEvaluation: PairEvaluation | undefined) =>
  pairEvaluation === undefined ? 0 : pairEvaluation.state.scores[0] - pairEvaluation.state.scores[1]

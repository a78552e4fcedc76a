import { isChanged } from '../changes/find-tipping-points.ts'
import { evaluateAfter } from '../evaluation/evaluate-after.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { impactOf } from '../evaluation/impact.ts'
import type { PairEvaluation } from '../evaluation/pair-evaluation.ts'
import { linkGroups } from '../verdict/linked-groups.ts'
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
  const here = withinScope(evaluation)
  const felt = precedent.answered
    .map((variable, at) => ({ variable, at, mask: precedent.masks[at] as number }))
    .filter(({ at }) => compareAnswers(evaluation.answers.effectiveMasks, precedent, at) < 0)
    .map(({ variable, mask }) => ({
      variable,
      mask,
      ...measureEffect(here, { variable, mask }, precedent.pairs),
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

/** An answer out of scope stays out of account, also where a change would bring its question into scope. */
function withinScope(evaluation: Evaluation): Evaluation {
  const { engine } = evaluation
  const answers = { ...evaluation.answers, masks: evaluation.answers.effectiveMasks }
  const parts = evaluation.parts.map(each => ({
    ...each,
    linked: linkGroups(engine, each.evaluation.compiled, { answers }),
  }))
  return { ...evaluation, answers, parts }
}

/** Whether a changed answer changes one of these verdicts, and the sum of its shifts of their leads. */
function measureEffect(evaluation: Evaluation, change: Difference, pairs: readonly number[]) {
  // A design is not asked for.
  const impact = { ...impactOf(evaluation, [change.variable]), tensions: [] }
  const after = evaluateAfter(evaluation, impact, [change])
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

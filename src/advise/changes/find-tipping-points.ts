import type { AnswerChange } from '../engine/answer-state.ts'
import { evaluateAfter } from '../evaluation/evaluate-after.ts'
import type { Evaluation, Status } from '../evaluation/evaluation.ts'
import { impactOf } from '../evaluation/impact.ts'
import type { PairEvaluation } from '../evaluation/pair-evaluation.ts'
import { oncePerPair, type PairParts } from '../evaluation/pair-parts.ts'
import type { Design } from '../evaluation/reconcile-pairs.ts'
import { isSameDecision } from '../verdict/decide-pair.ts'
import {
  answerChanges,
  combinationsOfTwo,
  givenVariables,
  type VerdictTippingPoint,
} from './answer-changes.ts'
import { jointTippingPoints } from './joint-tipping-points.ts'

/** Changes of given answers, and the design that they lead to. */
export interface DesignTippingPoint {
  readonly changes: readonly AnswerChange[]
  readonly design: Design
}

/** The tipping points of the verdicts, by index of the pair, and those of the design. */
export interface TippingPoints {
  readonly verdicts: readonly (readonly VerdictTippingPoint[])[]
  readonly design: readonly DesignTippingPoint[]
}

/**
 * Every single change of a given answer to another option that changes a verdict or the design. Given: in scope
 * and not unknown. No answer is changed to unknown, nor to one of its own options.
 */
export function findSingleTippingPoints(evaluation: Evaluation): TippingPoints {
  const found = noneFound(evaluation)
  for (const variable of givenVariables(evaluation)) {
    const impact = impactOf(evaluation, [variable])
    for (const change of answerChanges(evaluation, variable))
      addFound(found, evaluation, {
        changes: [change],
        after: evaluateAfter(evaluation, impact, [change]),
      })
  }
  return found
}

/**
 * The single tipping points, and where a verdict or the design has none, every two changes that change it together;
 * those are not searched where more than `MOST_QUESTIONS` are given.
 */
export function findTippingPoints(
  evaluation: Evaluation,
  single: TippingPoints = findSingleTippingPoints(evaluation),
): TippingPoints {
  if (countGivenQuestions(evaluation) > MOST_QUESTIONS) return single
  return {
    verdicts: single.verdicts.map((tippingPoints, pair) =>
      tippingPoints.length > 0 ? tippingPoints : jointOnce(evaluation, pair),
    ),
    design: single.design.length > 0 ? single.design : findJointDesignTippingPoints(evaluation),
  }
}

const jointOfParts = oncePerPair<readonly VerdictTippingPoint[]>()

const jointOnce = (evaluation: Evaluation, pair: number) =>
  jointOfParts(evaluation.parts[pair] as PairParts, () => jointTippingPoints(evaluation, pair))

/** With so many given answers there are fewer than 10,000 ways to change two of them: a few milliseconds. */
export const MOST_QUESTIONS = 40

function countGivenQuestions(evaluation: Evaluation): number {
  const { variables } = evaluation.engine
  return new Set(givenVariables(evaluation).map(variable => variables[variable]?.question)).size
}

interface FoundTippingPoints {
  readonly verdicts: VerdictTippingPoint[][]
  readonly design: DesignTippingPoint[]
}

function noneFound({ pairEvaluations }: Evaluation): FoundTippingPoints {
  return { verdicts: pairEvaluations.map(() => []), design: [] }
}

function addFound(
  found: FoundTippingPoints,
  evaluation: Evaluation,
  { changes, after }: { readonly changes: readonly AnswerChange[]; readonly after: Status },
): void {
  if (after === evaluation) return
  for (let pair = 0; pair < after.pairEvaluations.length; pair++)
    if (isChanged(evaluation, after, pair))
      found.verdicts[pair]?.push({
        changes,
        decision: (after.pairEvaluations[pair] as PairEvaluation).decision,
      })
  if (!isSameDesign(after.design, evaluation.design))
    found.design.push({ changes, design: after.design })
}

/** Whether outcome or choice of a pair differ. */
export function isChanged(before: Status, after: Status, pair: number): boolean {
  const one = before.pairEvaluations[pair] as PairEvaluation
  const other = after.pairEvaluations[pair] as PairEvaluation
  return one !== other && !isSameDecision(one.decision, other.decision)
}

/** Whether two designs make the same choices. */
export function isSameDesign(one: Design, other: Design): boolean {
  if (one === other) return true
  for (let pair = 0; pair < one.length; pair++)
    if (!isSameChoice(one[pair] as readonly number[], other[pair] as readonly number[]))
      return false
  return true
}

/** Whether two sets of choices of a pair say the same: that one, either, or none. */
export function isSameChoice(one: readonly number[], other: readonly number[]): boolean {
  if (one === other) return true
  if (one.length > 1 && other.length > 1) return true
  return one.length === other.length && one[0] === other[0]
}

/** Every two changes that change the design together, where no single one does. */
function findJointDesignTippingPoints(evaluation: Evaluation): readonly DesignTippingPoint[] {
  const found = noneFound(evaluation)
  for (const variables of combinationsOfTwo(givenVariables(evaluation))) {
    const impact = impactOf(evaluation, variables)
    for (const changes of jointChanges(evaluation, variables))
      addFound(found, evaluation, { changes, after: evaluateAfter(evaluation, impact, changes) })
  }
  return found.design
}

function jointChanges(
  evaluation: Evaluation,
  [one, other]: readonly [number, number],
): readonly (readonly AnswerChange[])[] {
  const seconds = answerChanges(evaluation, other)
  return answerChanges(evaluation, one).flatMap(first => seconds.map(second => [first, second]))
}

import type { AnswerChange } from '../engine/answer-state.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Decision } from '../verdict/decide-pair.ts'

/** Changes of given answers, and the decision that they lead to. */
export interface VerdictTippingPoint {
  readonly changes: readonly AnswerChange[]
  readonly decision: Decision
}

/** The indexes of the questions in scope that are answered, and not with "unknown". */
export function givenQuestions({ engine, answers }: Evaluation): readonly number[] {
  const given: number[] = []
  for (let question = 0; question < answers.effectiveMasks.length; question++)
    if (answers.effectiveMasks[question] !== engine.fullMasks[question]) given.push(question)
  return given
}

/** The changes of a given answer to each single option that is not among its own. */
export function answerChanges(
  { engine, answers }: Evaluation,
  question: number,
): readonly AnswerChange[] {
  const changes: AnswerChange[] = []
  const others =
    (engine.fullMasks[question] as number) & ~(answers.effectiveMasks[question] as number)
  for (let rest = others; rest !== 0; rest &= rest - 1)
    changes.push({ question, mask: rest & -rest })
  return changes
}

/** Every two elements, in their order. */
export function combinationsOfTwo<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one, index) => all.slice(index + 1).map(other => [one, other] as const))
}

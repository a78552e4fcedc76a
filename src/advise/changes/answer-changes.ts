import type { Evaluation, Move } from '../evaluation/evaluation.ts'
import type { Decision } from '../verdict/decide-pair.ts'

/** Moves of given answers, and what they make of a verdict. */
export interface VerdictTippingPoint {
  readonly changes: readonly Move[]
  readonly decision: Decision
}

/** The questions in scope that are answered with less than all their options. */
export function givenQuestions({ engine, answers }: Evaluation): readonly number[] {
  const given: number[] = []
  for (let question = 0; question < answers.effectiveMasks.length; question++)
    if (answers.effectiveMasks[question] !== engine.fullMasks[question]) given.push(question)
  return given
}

/** The answers that a given answer can be moved to. */
export function answerChanges({ engine, answers }: Evaluation, question: number): readonly Move[] {
  const changes: Move[] = []
  const others =
    (engine.fullMasks[question] as number) & ~(answers.effectiveMasks[question] as number)
  for (let rest = others; rest !== 0; rest &= rest - 1)
    changes.push({ question, mask: rest & -rest })
  return changes
}

/** Every two of them, in their order. */
export function combinationsOfTwo<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one, index) => all.slice(index + 1).map(other => [one, other] as const))
}

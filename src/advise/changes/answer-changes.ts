import type { Board, Move } from '../evaluation/evaluation.ts'
import type { Decision } from '../verdict/decide-pair.ts'

/** Moves of given answers, and what they make of a verdict. */
export interface VerdictTip {
  readonly moves: readonly Move[]
  readonly decision: Decision
}

/** The questions in scope that are answered with less than all their options. */
export function givenQuestions({ engine, answers }: Board): readonly number[] {
  const given: number[] = []
  for (let question = 0; question < answers.counted.length; question++)
    if (answers.counted[question] !== engine.fullMasks[question]) given.push(question)
  return given
}

/** The answers that a given answer can be moved to. */
export function movesOf({ engine, answers }: Board, question: number): readonly Move[] {
  const moves: Move[] = []
  const others = (engine.fullMasks[question] as number) & ~(answers.counted[question] as number)
  for (let rest = others; rest !== 0; rest &= rest - 1) moves.push({ question, mask: rest & -rest })
  return moves
}

/** Every two of them, in their order. */
export function twosOf<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one, index) => all.slice(index + 1).map(other => [one, other] as const))
}

import type { AnswerChange } from '../engine/answer-state.ts'
import { valuesIn } from '../engine/encode-answers.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Decision } from '../verdict/decide-pair.ts'

/** Changes of given answers, and the decision that they lead to. */
export interface VerdictTippingPoint {
  readonly changes: readonly AnswerChange[]
  readonly decision: Decision
}

/** The indexes of the variables in scope that are answered, and not with "unknown". */
export function givenVariables({ engine, answers }: Evaluation): readonly number[] {
  const given: number[] = []
  for (let variable = 0; variable < answers.effectiveMasks.length; variable++)
    if (answers.effectiveMasks[variable] !== engine.fullMasks[variable]) given.push(variable)
  return given
}

/** The changes of a given answer to each single value that is not among its own: to another option, or to its opposite. */
export function answerChanges(
  { engine, answers }: Evaluation,
  variable: number,
): readonly AnswerChange[] {
  const others =
    (engine.fullMasks[variable] as number) & ~(answers.effectiveMasks[variable] as number)
  return valuesIn(others).map(mask => ({ variable, mask }))
}

/** Every two elements, in their order. */
export function combinationsOfTwo<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one, index) => all.slice(index + 1).map(other => [one, other] as const))
}

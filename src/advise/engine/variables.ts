import { FALSE, TRUE, type Truth, UNKNOWN } from '../../condition/evaluate.ts'
import type { Question } from '../../model/question.ts'

/**
 * What can be true or not by itself: a question of which one option holds is one variable, one of which several may hold
 * is one for each option, with the two values "holds" and "does not hold".
 */
export interface Variable {
  /** The index of its question. */
  readonly question: number
  /** The index of the option that holds or not; null where the question is the variable. */
  readonly option: number | null
  /** The mask of all its values, which also means "unknown". */
  readonly fullMask: number
}

/**
 * Answers as masks of the values that they leave, by index of the variable. A plain array: of this size a typed one takes
 * several times as long to make.
 */
export type Masks = readonly number[]

/** The values of a variable that is one option of several, as masks. */
export const HOLDS = 1
export const HOLDS_NOT = 2

/** The variables of all questions, in their order. */
export function listVariables(questions: readonly Question[]): readonly Variable[] {
  return questions.flatMap(({ holds, options }, question): readonly Variable[] =>
    holds === 'one'
      ? [{ question, option: null, fullMask: (1 << options.length) - 1 }]
      : options.map((_, option) => ({ question, option, fullMask: HOLDS | HOLDS_NOT })),
  )
}

/** By question: the indexes of its variables. */
export function variablesByQuestion(
  questions: readonly Question[],
  variables: readonly Variable[],
): readonly (readonly number[])[] {
  const byQuestion = questions.map((): number[] => [])
  for (const [index, { question }] of variables.entries()) byQuestion[question]?.push(index)
  return byQuestion
}

/** The truth of "the answer lies within the options", both as masks: false where they have nothing in common. */
export function matchMask(answer: number, options: number): Truth {
  if ((answer & ~options) === 0) return TRUE
  return (answer & options) === 0 ? FALSE : UNKNOWN
}

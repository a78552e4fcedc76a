import type { Condition } from '../model/condition.ts'
import { foldCondition, type QuestionCondition } from './fold-condition.ts'

/** Kleene's three truth values, ordered: `all` is the least of its parts, `any` the greatest, `not` the mirror image. */
export type Truth = 0 | 1 | 2
export const FALSE = 0
export const UNKNOWN = 1
export const TRUE = 2

/** The truth of a condition, given that of each condition on one question within it. */
export function evaluate(
  condition: Condition,
  truthOf: (condition: QuestionCondition) => Truth,
): Truth {
  return foldCondition<Truth>(condition, {
    in: truthOf,
    not: negate,
    all: leastOf,
    any: greatestOf,
  })
}

/** True where all options of an answer are among the given ones, false where none is; unknown else, and without an answer. */
export function truthOfAnswer(
  answer: readonly string[] | undefined,
  options: readonly string[],
): Truth {
  if (answer === undefined) return UNKNOWN
  const within = answer.filter(option => options.includes(option)).length
  if (within === 0) return FALSE
  return within === answer.length ? TRUE : UNKNOWN
}

/** The truth of `not`. */
export function negate(truth: Truth): Truth {
  return (TRUE - truth) as Truth
}

/** The truth of `all`; true of no parts. */
export function leastOf(truths: readonly Truth[]): Truth {
  return Math.min(TRUE, ...truths) as Truth
}

/** The truth of `any`; false of no parts. */
export function greatestOf(truths: readonly Truth[]): Truth {
  return Math.max(FALSE, ...truths) as Truth
}

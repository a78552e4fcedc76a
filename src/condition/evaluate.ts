import type { Said } from '../model/answers.ts'
import type { Condition } from '../model/condition.ts'
import type { Question } from '../model/question.ts'
import type { QuestionCondition } from './fold-condition.ts'

/** Kleene's three truth values, ordered: `all` is the least of its parts, `any` the greatest, `not` the mirror image. */
export type Truth = 0 | 1 | 2
export const FALSE = 0
export const UNKNOWN = 1
export const TRUE = 2

/** The truth of a condition, given that of each condition on one question within it. Looks no further than it has to. */
export function evaluateCondition(
  condition: Condition,
  truthOf: (condition: QuestionCondition) => Truth,
): Truth {
  switch (condition.kind) {
    case 'in':
      return truthOf(condition)
    case 'not':
      return negate(evaluateCondition(condition.of, truthOf))
    case 'all':
      return firstOf(condition.of, { truthOf, stop: FALSE, empty: TRUE })
    case 'any':
      return firstOf(condition.of, { truthOf, stop: TRUE, empty: FALSE })
  }
}

interface Composition {
  readonly truthOf: (condition: QuestionCondition) => Truth
  /** The truth of one part that decides the whole. */
  readonly stop: Truth
  /** The truth of the whole without parts. */
  readonly empty: Truth
}

function firstOf(parts: readonly Condition[], { truthOf, stop, empty }: Composition): Truth {
  let truth = empty
  for (const part of parts) {
    const next = evaluateCondition(part, truthOf)
    if (next === stop) return stop
    if (next === UNKNOWN) truth = UNKNOWN
  }
  return truth
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

/** The truth of `question in options`: of a question of which several may hold, that one of these does. */
export function truthOfSaid(
  { holds }: Pick<Question, 'holds'>,
  said: Said | undefined,
  options: readonly string[],
): Truth {
  if (said === undefined || holds === 'one') return truthOfAnswer(said?.options, options)
  const { unsure = [], oneOf = [] } = said
  const isNamed = (option: string) => options.includes(option)
  if (said.options.some(isNamed) || (oneOf.length > 0 && oneOf.every(isNamed))) return TRUE
  return [...unsure, ...oneOf].some(isNamed) ? UNKNOWN : FALSE
}

/** The truth of a condition over answers by the ids of their questions; on a question that is not known it is unknown. */
export function truthOver(
  condition: Condition,
  questionOf: (id: string) => Pick<Question, 'holds'> | undefined,
  saidOf: (id: string) => Said | undefined,
): Truth {
  return evaluateCondition(condition, ({ question: id, options }) => {
    const question = questionOf(id)
    return question ? truthOfSaid(question, saidOf(id), options) : UNKNOWN
  })
}

/** The truth of `not`. */
export function negate(truth: Truth): Truth {
  return (TRUE - truth) as Truth
}

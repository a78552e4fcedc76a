import type { Condition } from '../model/condition.ts'
import type { QuestionCondition } from './fold-condition.ts'

/** The conditions on single questions of which a condition is made, in the order in which they stand. */
export function mentionsIn(condition: Condition): readonly QuestionCondition[] {
  return mentionsWhere(condition, () => true)
}

/** The same, of an `any` only those of its parts that are wanted. */
export function mentionsWhere(
  condition: Condition,
  isWanted: (part: Condition) => boolean,
): readonly QuestionCondition[] {
  switch (condition.kind) {
    case 'in':
      return [condition]
    case 'not':
      return mentionsWhere(condition.of, isWanted)
    case 'all':
      return condition.of.flatMap(part => mentionsWhere(part, isWanted))
    case 'any':
      return condition.of.filter(isWanted).flatMap(part => mentionsWhere(part, isWanted))
  }
}

/** The ids of the questions that a condition names, each once, in the order in which they stand. */
export function questionsIn(condition: Condition): readonly string[] {
  return [...new Set(mentionsIn(condition).map(({ question }) => question))]
}

/** Whether a condition is made of one on a single question that is meant. */
export function names(
  condition: Condition,
  isMeant: (mention: QuestionCondition) => boolean,
): boolean {
  switch (condition.kind) {
    case 'in':
      return isMeant(condition)
    case 'not':
      return names(condition.of, isMeant)
    case 'all':
    case 'any':
      return condition.of.some(part => names(part, isMeant))
  }
}

/** Whether a condition names an option of a question, negated or not. */
export function namesOption(condition: Condition, question: string, option: string): boolean {
  return names(
    condition,
    mention => mention.question === question && mention.options.includes(option),
  )
}

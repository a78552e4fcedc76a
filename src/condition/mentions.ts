import type { Condition } from '../model/condition.ts'
import { foldCondition, type QuestionCondition } from './fold-condition.ts'

/** The conditions on single questions of which a condition is made, in the order in which they stand. */
export function mentionsIn(condition: Condition): readonly QuestionCondition[] {
  const mentions: QuestionCondition[] = []
  foldCondition<void>(condition, {
    in: mention => void mentions.push(mention),
    not: () => {},
    all: () => {},
    any: () => {},
  })
  return mentions
}

/** The ids of the questions that a condition names, each once, in the order in which they stand. */
export function questionsIn(condition: Condition): readonly string[] {
  return [...new Set(mentionsIn(condition).map(({ question }) => question))]
}

/** Whether a condition names an option of a question, negated or not. */
export function namesOption(condition: Condition, question: string, option: string): boolean {
  return mentionsIn(condition).some(
    mention => mention.question === question && mention.options.includes(option),
  )
}

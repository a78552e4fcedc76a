import type { Condition } from '../model/condition.ts'
import { foldCondition, type QuestionCondition } from './fold-condition.ts'

/** The conditions on single questions of which a condition is made, in the order in which they stand. */
export function mentionsIn(condition: Condition): readonly QuestionCondition[] {
  return foldCondition<readonly QuestionCondition[]>(condition, {
    in: mention => [mention],
    not: part => part,
    all: join,
    any: join,
  })
}

// `flat` takes three times as long, and every condition of a catalogue is read at each start.
function join(parts: readonly (readonly QuestionCondition[])[]): readonly QuestionCondition[] {
  return ([] as QuestionCondition[]).concat(...parts)
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

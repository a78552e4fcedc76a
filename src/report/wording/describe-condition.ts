import type { Condition } from '../../model/condition.ts'
import { type LabelContext, optionLabels } from './label-context.ts'
import { joinWords, lowerFirst } from './names.ts'

/** A condition in words, as a clause after "where": the labels of its options, with "and", "or" and "not". */
export function describeCondition(condition: Condition, reading: LabelContext): string {
  switch (condition.kind) {
    case 'in':
      return lowerFirst(optionLabels(condition.question, condition.options, reading))
    case 'not':
      return `not: ${describePart(condition.of, reading)}`
    case 'all':
      return joinParts(condition.of, 'and', reading)
    case 'any':
      return joinParts(condition.of, 'or', reading)
  }
}

function joinParts(of: readonly Condition[], joint: string, reading: LabelContext): string {
  if (of.length === 0) return joint === 'and' ? 'always' : 'never'
  const parts = of.map(part =>
    of.length > 1 ? describePart(part, reading) : describeCondition(part, reading),
  )
  return joinWords(parts, joint)
}

// A part that joins parts itself is set in brackets, so that "and" and "or" cannot be mistaken.
function describePart(condition: Condition, reading: LabelContext): string {
  const text = describeCondition(condition, reading)
  return condition.kind === 'in' && condition.options.length === 1 ? text : `(${text})`
}

/** The questions that a condition asks. */
export function questionsIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'in':
      return [condition.question]
    case 'not':
      return questionsIn(condition.of)
    case 'all':
    case 'any':
      return condition.of.flatMap(questionsIn)
  }
}

/** Whether a condition names an option of a question. */
export function namesOption(condition: Condition, question: string, option: string): boolean {
  switch (condition.kind) {
    case 'in':
      return condition.question === question && condition.options.includes(option)
    case 'not':
      return namesOption(condition.of, question, option)
    case 'all':
    case 'any':
      return condition.of.some(part => namesOption(part, question, option))
  }
}

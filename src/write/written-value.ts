import { matchOption, UNKNOWN_ANSWER } from '../input/terms/match-option.ts'
import type { Answer } from '../model/answers.ts'
import type { Question } from '../model/question.ts'
import type { WrittenAnswer } from './write-answer.ts'

/** What an answer says, to be written into another text: a figure as it was, for a catalogue of later may draw its bands otherwise. */
export function writtenValue(
  question: Question,
  { options, unsure = [], oneOf = [], written }: Answer,
): WrittenAnswer['value'] {
  const isOpen = (some: readonly string[]) => some.length === question.options.length
  if (question.holds === 'several')
    return isOpen(unsure) ? UNKNOWN_ANSWER : { holds: options, unsure, oneOf }
  if (isFigure(question, written, options)) return written
  if (isOpen(options)) return UNKNOWN_ANSWER
  return options.length === 1 ? (options[0] ?? UNKNOWN_ANSWER) : options
}

/** Whether a text names these options, and is none of their ids. */
function isFigure(question: Question, written: string, options: readonly string[]): boolean {
  if (question.options.some(({ id }) => id === written)) return false
  const matched = matchOption(written, question)
  return matched.ok && matched.options.join() === options.join()
}

import type { Question } from '../../model/question.ts'

/** From the ids of questions and options to numbers. */
export interface OptionIndex {
  /** The index of a question in its catalogue; undefined where there is no such question. */
  question(id: string): number | undefined
  /** The mask of these options of a question: bit n stands for its option n. */
  mask(id: string, options: readonly string[]): number
}

/** The questions and options of a catalogue by their ids. */
export function indexOptions(questions: readonly Question[]): OptionIndex {
  const indexes = new Map(questions.map(({ id }, index) => [id, index]))
  const bits = new Map(questions.map(({ id, options }) => [id, bitsOf(options)]))
  return {
    question: id => indexes.get(id),
    mask: (id, options) => {
      const bitOf = bits.get(id)
      let mask = 0
      for (const option of options) mask |= bitOf?.get(option) ?? 0
      return mask
    },
  }
}

function bitsOf(options: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(options.map(({ id }, bit) => [id, 1 << bit]))
}

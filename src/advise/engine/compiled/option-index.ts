import { FALSE, type Truth } from '../../../condition/evaluate.ts'
import type { QuestionCondition } from '../../../condition/fold-condition.ts'
import type { Question } from '../../../model/question.ts'
import { HOLDS, matchMask } from '../variables.ts'

/** From the ids of questions and options to numbers. */
export interface OptionIndex {
  /** The index of a question in its catalogue; undefined where there is no such question. */
  question(id: string): number | undefined
  /** The mask of these options of a question, given by its index: bit n stands for its option n. */
  maskOf(question: number, options: readonly string[]): number
  /**
   * The tests of which any must hold for "the answer lies within these options": each a variable and the mask of the
   * values that it may have. One for a question of which one option holds, else one for each option.
   */
  tests(id: string, options: readonly string[]): readonly VariableTest[]
  /** The truth of "the answer lies within these options" for these masks, by variable. */
  truthOf(condition: QuestionCondition, masks: Int32Array): Truth
}

/** A variable and the mask of the values that it may have. */
export interface VariableTest {
  readonly variable: number
  readonly mask: number
}

/** The questions and options of a catalogue by their ids; `variables` are those of each question. */
export function indexOptions(
  questions: readonly Question[],
  variables: readonly (readonly number[])[],
): OptionIndex {
  const indexes = new Map(questions.map(({ id }, index) => [id, index]))
  const bits = questions.map(({ options }) => bitsOf(options))
  const maskOf = (question: number, options: readonly string[]) => {
    const bitOf = bits[question]
    let mask = 0
    for (const option of options) mask |= bitOf?.get(option) ?? 0
    return mask
  }
  return {
    question: id => indexes.get(id),
    maskOf,
    truthOf: ({ question: id, options }, masks) => {
      const index = indexes.get(id) ?? -1
      const own = variables[index] ?? []
      const mask = maskOf(index, options)
      return questions[index]?.holds === 'several'
        ? anyHolds(own, mask, masks)
        : matchMask(masks[own[0] as number] as number, mask)
    },
    tests: (id, options) => {
      const index = indexes.get(id) ?? -1
      const own = variables[index] ?? []
      const mask = maskOf(index, options)
      if (questions[index]?.holds !== 'several') return [{ variable: own[0] as number, mask }]
      const tests: VariableTest[] = []
      for (let option = 0; option < own.length; option++)
        if ((mask & (1 << option)) !== 0)
          tests.push({ variable: own[option] as number, mask: HOLDS })
      return tests
    },
  }
}

/** The truth of "one of these options holds", of which bits tell which they are. */
function anyHolds(own: readonly number[], options: number, masks: Int32Array): Truth {
  let truth: Truth = FALSE
  for (let option = 0; option < own.length; option++) {
    if ((options & (1 << option)) === 0) continue
    const next = matchMask(masks[own[option] as number] as number, HOLDS)
    if (next > truth) truth = next
  }
  return truth
}

function bitsOf(options: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(options.map(({ id }, bit) => [id, 1 << bit]))
}

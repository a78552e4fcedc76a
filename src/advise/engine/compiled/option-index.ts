import { FALSE, type Truth } from '../../../condition/evaluate.ts'
import type { QuestionCondition } from '../../../condition/fold-condition.ts'
import type { Question } from '../../../model/question.ts'
import { HOLDS, type Masks, matchMask } from '../variables.ts'

/** From the ids of questions and options to numbers. */
export interface OptionIndex {
  /** The index of a question in its catalogue; undefined where there is no such question. */
  question(id: string): number | undefined
  /** What it takes to encode an answer to the question with this id; undefined where there is no such question. */
  asked(id: string): AskedQuestion | undefined
  /**
   * The tests of which any must hold for "the answer lies within these options": each a variable and the mask of the
   * values that it may have. One for a question of which one option holds, else one for each option.
   */
  tests(id: string, options: readonly string[]): readonly VariableTest[]
  /** The truth of "the answer lies within these options" for these masks, by variable. */
  truthOf(condition: QuestionCondition, masks: Masks): Truth
}

/** A question for who encodes an answer to it. */
export interface AskedQuestion {
  readonly question: number
  readonly isSeveral: boolean
  readonly variables: readonly number[]
  /** The mask of all its options. */
  readonly fullMask: number
  /** By id of an option: its bit. */
  readonly bits: ReadonlyMap<string, number>
}

/** The mask of these options of a question: bit n stands for its option n. */
export function maskOf({ bits }: AskedQuestion, options: readonly string[]): number {
  let mask = 0
  for (const option of options) mask |= bits.get(option) ?? 0
  return mask
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
  const byId = new Map(
    questions.map(({ id, holds, options }, question): [string, AskedQuestion] => [
      id,
      {
        question,
        isSeveral: holds === 'several',
        variables: variables[question] ?? [],
        fullMask: (1 << options.length) - 1,
        bits: new Map(options.map((option, bit) => [option.id, 1 << bit])),
      },
    ]),
  )
  return {
    question: id => byId.get(id)?.question,
    asked: id => byId.get(id),
    truthOf: ({ question: id, options }, masks) => {
      const asked = byId.get(id) as AskedQuestion
      const mask = maskOf(asked, options)
      return asked.isSeveral
        ? anyHolds(asked.variables, mask, masks)
        : matchMask(masks[asked.variables[0] as number] as number, mask)
    },
    tests: (id, options) => {
      const asked = byId.get(id) as AskedQuestion
      const { variables: own } = asked
      const mask = maskOf(asked, options)
      if (!asked.isSeveral) return [{ variable: own[0] as number, mask }]
      const tests: VariableTest[] = []
      for (let option = 0; option < own.length; option++)
        if ((mask & (1 << option)) !== 0)
          tests.push({ variable: own[option] as number, mask: HOLDS })
      return tests
    },
  }
}

/** The truth of "one of these options holds", of which bits tell which they are. */
function anyHolds(own: readonly number[], options: number, masks: Masks): Truth {
  let truth: Truth = FALSE
  for (let option = 0; option < own.length; option++) {
    if ((options & (1 << option)) === 0) continue
    const next = matchMask(masks[own[option] as number] as number, HOLDS)
    if (next > truth) truth = next
  }
  return truth
}

import type { Condition } from '../../model/condition.ts'
import type { Question } from '../../model/question.ts'

/** The words of compiled conditions. `IN question mask`; `ALL end …`, `ANY end …`, `NOT end …` with children up to `end`. */
export const IN = 0
export const ALL = 1
export const ANY = 2
export const NOT = 3

/** From names to numbers: what it takes to compile a condition. */
export interface OptionIndex {
  /** undefined where the catalogue has no such question. */
  question(id: string): number | undefined
  /** The mask of these options of the question. */
  mask(id: string, options: readonly string[]): number
}

/** The questions and options of a catalogue by their names. */
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

/** Appends a condition and its parts to `code`, in prefix order, and gives the place where it starts. */
export function compileCondition(condition: Condition, index: OptionIndex, code: number[]): number {
  const at = code.length
  if (condition.kind === 'in') {
    const { question, options } = condition
    code.push(IN, index.question(question) ?? -1, index.mask(question, options))
    return at
  }
  code.push({ all: ALL, any: ANY, not: NOT }[condition.kind], 0)
  for (const child of childrenOf(condition)) compileCondition(child, index, code)
  code[at + 1] = code.length
  return at
}

/** The questions that a condition names, each once, in order of appearance. */
export function questionsOf(condition: Condition): readonly string[] {
  if (condition.kind === 'in') return [condition.question]
  return [...new Set(childrenOf(condition).flatMap(questionsOf))]
}

function childrenOf(condition: Exclude<Condition, { kind: 'in' }>): readonly Condition[] {
  return condition.kind === 'not' ? [condition.of] : condition.of
}

function bitsOf(options: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(options.map(({ id }, bit) => [id, 1 << bit]))
}

import type { Condition } from '../model/catalogue.ts'

/** The words of compiled conditions. `IN question mask`; `ALL end …`, `ANY end …`, `NOT end …` with children up to `end`. */
export const IN = 0
export const ALL = 1
export const ANY = 2
export const NOT = 3

/** Where conditions are compiled to: one array for all, and the place at which each of them starts. */
export interface ConditionCode {
  readonly code: number[]
  readonly placeOf: Map<Condition, number>
  question(id: string): number
  /** The mask of these options of the question. */
  mask(id: string, options: readonly string[]): number
}

/** Appends a condition and its parts in prefix order, notes where each starts, and gives its place. */
export function compileCondition(condition: Condition, into: ConditionCode): number {
  const { code } = into
  const at = code.length
  into.placeOf.set(condition, at)
  if (condition.kind === 'in') {
    const { question, options } = condition
    code.push(IN, into.question(question), into.mask(question, options))
    return at
  }
  code.push({ all: ALL, any: ANY, not: NOT }[condition.kind], 0)
  for (const child of childrenOf(condition)) compileCondition(child, into)
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

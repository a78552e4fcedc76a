import type { Condition } from '../model/condition.ts'

/** A condition on one question: true where its answer lies within these options. */
export type QuestionCondition = Extract<Condition, { kind: 'in' }>

/** What a fold makes of each kind of condition; parts arrive as what was made of them. */
export interface ConditionCases<T> {
  in(condition: QuestionCondition): T
  not(part: T): T
  all(parts: readonly T[]): T
  any(parts: readonly T[]): T
}

/** Reads a condition from its leaves up. */
export function foldCondition<T>(condition: Condition, cases: ConditionCases<T>): T {
  switch (condition.kind) {
    case 'in':
      return cases.in(condition)
    case 'not':
      return cases.not(foldCondition(condition.of, cases))
    case 'all':
    case 'any':
      return cases[condition.kind](condition.of.map(part => foldCondition(part, cases)))
  }
}

/** The parts that must all be true for the condition to be: those of its top-level `all`, else itself alone. */
export function conjunctsOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' ? condition.of.flatMap(conjunctsOf) : [condition]
}

/** The condition that every set of answers makes true. */
export const ALWAYS: Condition = { kind: 'all', of: [] }

import { foldCondition } from '../../../condition/fold-condition.ts'
import type { Condition } from '../../../model/condition.ts'
import type { Masks } from '../variables.ts'
import type { OptionIndex } from './option-index.ts'

// A compiled condition is a row of numbers: `IN variable mask`, or `ALL size …`, `ANY size …`, `NOT size …`,
// where `size` counts the numbers of the whole, these two included, and the parts follow one after the other.
const IN = 0
const ALL = 1
const ANY = 2
const NOT = 3

/** A condition as numbers, in prefix order, for `isTrueAt` and `isFalseAt`. */
export function compileCondition(condition: Condition, index: OptionIndex): readonly number[] {
  return foldCondition<readonly number[]>(condition, {
    in: ({ question, options }) => {
      const tests = index.tests(question, options).map(({ variable, mask }) => [IN, variable, mask])
      return tests.length === 1 ? (tests[0] as readonly number[]) : compose(ANY, tests)
    },
    not: part => compose(NOT, [part]),
    all: parts => compose(ALL, parts),
    any: parts => compose(ANY, parts),
  })
}

/** Whether the condition at `at` of `code` is true for these answers. */
export function isTrueAt(code: Int32Array, at: number, masks: Masks): boolean {
  const kind = code[at]
  if (kind === IN)
    return ((masks[code[at + 1] as number] as number) & ~(code[at + 2] as number)) === 0
  if (kind === NOT) return isFalseAt(code, at + 2, masks)
  const end = endOf(code, at)
  for (let part = at + 2; part < end; part = endOf(code, part))
    if (isTrueAt(code, part, masks) === (kind === ANY)) return kind === ANY
  return kind === ALL
}

/** Whether it is false: what is neither is unknown. */
export function isFalseAt(code: Int32Array, at: number, masks: Masks): boolean {
  const kind = code[at]
  if (kind === IN)
    return ((masks[code[at + 1] as number] as number) & (code[at + 2] as number)) === 0
  if (kind === NOT) return isTrueAt(code, at + 2, masks)
  const end = endOf(code, at)
  for (let part = at + 2; part < end; part = endOf(code, part))
    if (isFalseAt(code, part, masks) === (kind === ALL)) return kind === ALL
  return kind === ANY
}

/** The variables that the condition at `at` of `code` names. */
export function variablesAt(code: readonly number[], at: number): readonly number[] {
  const named: number[] = []
  const end = at + (code[at] === IN ? 3 : (code[at + 1] as number))
  for (let next = at; next < end; next += code[next] === IN ? 3 : 2)
    if (code[next] === IN) named.push(code[next + 1] as number)
  return named
}

/** What a fold makes of a compiled condition. */
export interface TestCases<T> {
  /** Of the test that a variable has none but these values. */
  test(variable: number, mask: number): T
  and(parts: readonly T[]): T
  or(parts: readonly T[]): T
}

/** Reads the condition at `at` of `code` as what it takes that it is true, or that it is false. */
export function foldTests<T>(
  code: ArrayLike<number>,
  { at, isTrue }: { readonly at: number; readonly isTrue: boolean },
  cases: TestCases<T>,
): T {
  const kind = code[at]
  if (kind === IN) {
    const mask = code[at + 2] as number
    return cases.test(code[at + 1] as number, isTrue ? mask : ~mask)
  }
  if (kind === NOT) return foldTests(code, { at: at + 2, isTrue: !isTrue }, cases)
  const parts: T[] = []
  for (let part = at + 2; part < endOf(code, at); part = endOf(code, part))
    parts.push(foldTests(code, { at: part, isTrue }, cases))
  return (kind === ALL) === isTrue ? cases.and(parts) : cases.or(parts)
}

function compose(kind: number, parts: readonly (readonly number[])[]): readonly number[] {
  const size = parts.reduce((sum, part) => sum + part.length, 2)
  return [kind, size].concat(...parts)
}

function endOf(code: ArrayLike<number>, at: number): number {
  return at + (code[at] === IN ? 3 : (code[at + 1] as number))
}

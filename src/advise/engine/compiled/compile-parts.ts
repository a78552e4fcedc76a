import type { CompiledRule, TestedRules } from '../engine.ts'
import type { Masks } from '../variables.ts'
import { foldTests } from './compiled-condition.ts'

/** What the compilation of rules adds to. */
export interface RuleTables {
  /** Conditions and tests (see `compiled-condition` and `TestedRules`). */
  readonly code: number[]
  readonly fullMasks: Masks
  /** The size of the score table so far. */
  entries: number
}

/** An entry of the score table is a weight and flags. */
export const ENTRY_SIZE = 2

/** The first that rules can have; before it are a scratch entry and one that says that nothing fired. */
export const FIRST_ENTRY = 4

/** The `start` of rules that have none. */
export const NO_ENTRIES = -1

/** Splits rules that are scored together into as few parts as have a table each, and adds their tests to the code. */
export function compileParts(
  tables: RuleTables,
  rules: readonly CompiledRule[],
): readonly TestedRules[] {
  let parts: readonly Part[] = []
  for (const rule of rules) {
    const own = testsOf(tables, rule)
    const last = parts.at(-1)
    const tests = new Map([...(last?.tests ?? []), ...own])
    parts =
      last !== undefined && tests.size <= MOST_TESTS
        ? [...parts.slice(0, -1), { rules: [...last.rules, rule], tests }]
        : [...parts, { rules: [rule], tests: own }]
  }
  return parts.map(part => placePart(tables, part))
}

interface Part {
  readonly rules: readonly CompiledRule[]
  readonly tests: Tests
}

/** Different tests by a key: that a variable has none of some values. */
type Tests = ReadonlyMap<string, { readonly variable: number; readonly excluded: number }>

/** Each test doubles the table; few rules have more. */
const MOST_TESTS = 10

function testsOf({ code, fullMasks }: RuleTables, rule: CompiledRule): Tests {
  const { needs, whenAt, unlessAt } = rule
  const tests = new Map<string, { readonly variable: number; readonly excluded: number }>()
  const add = (variable: number, excluded: number) => {
    tests.set(`${variable} ${excluded}`, { variable, excluded })
  }
  for (let at = 0; at < needs.length; at += 2) add(needs[at] as number, needs[at + 1] as number)
  const test = (variable: number, mask: number) =>
    add(variable, (fullMasks[variable] as number) & ~mask)
  const cases = { test, and: () => {}, or: () => {} }
  for (const at of [whenAt, unlessAt]) if (at >= 0) foldTests(code, { at, isTrue: true }, cases)
  return tests
}

function placePart(tables: RuleTables, { rules, tests }: Part): TestedRules {
  if (tests.size > MOST_TESTS) return { rules, start: NO_ENTRIES, testsAt: 0, testsEnd: 0 }
  const { code, entries: start } = tables
  const testsAt = code.length
  for (const { variable, excluded } of tests.values()) code.push(variable, excluded)
  tables.entries += ENTRY_SIZE << tests.size
  return { rules, start, testsAt, testsEnd: code.length }
}

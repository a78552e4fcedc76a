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
  const parts: { rules: CompiledRule[]; tests: ReadonlySet<number> }[] = []
  for (const rule of rules) {
    const own = testsOf(tables, rule)
    const last = parts.at(-1)
    const together = new Set([...(last?.tests ?? []), ...own])
    if (last === undefined || together.size > MOST_TESTS) parts.push({ rules: [rule], tests: own })
    else {
      last.rules.push(rule)
      last.tests = together
    }
  }
  return parts.map(part => placeRules(tables, part.rules, part.tests))
}

/** Each test doubles the table; few rules have more. */
const MOST_TESTS = 10

/** What the tests of a rule are made of: a variable and the values that it must not have, as one number. */
function testsOf(
  { code, fullMasks }: RuleTables,
  { needs, whenAt, unlessAt }: CompiledRule,
): ReadonlySet<number> {
  const tests = new Set<number>()
  for (let at = 0; at < needs.length; at += 2)
    tests.add((needs[at] as number) * MASKS + (needs[at + 1] as number))
  const test = (variable: number, mask: number) => {
    tests.add(variable * MASKS + ((fullMasks[variable] as number) & ~mask))
  }
  const ignore = () => {}
  for (const at of [whenAt, unlessAt])
    if (at >= 0) foldTests(code, { at, isTrue: true }, { test, and: ignore, or: ignore })
  return tests
}

/** Variables are few enough for one number to name one of them with a mask. */
const MASKS = 2 ** 32

function placeRules(
  tables: RuleTables,
  rules: readonly CompiledRule[],
  tests: ReadonlySet<number>,
): TestedRules {
  const testsAt = tables.code.length
  if (tests.size > MOST_TESTS) return { rules, start: NO_ENTRIES, testsAt, testsEnd: testsAt }
  for (const test of tests) tables.code.push(Math.floor(test / MASKS), test % MASKS)
  const start = tables.entries
  tables.entries += ENTRY_SIZE << tests.size
  return { rules, start, testsAt, testsEnd: tables.code.length }
}

import { foldTests } from '../compiled/compiled-condition.ts'
import type { Engine } from '../engine.ts'
import type { Variable } from '../variables.ts'
import { ALWAYS_TRUE, type Formulas, NEVER } from './formulas.ts'
import type { CodedRule, Known, RuleFormulas } from './residuals.ts'

/** Nothing is known. */
export const nothingKnown = (): Known => ({ maskOf: () => -1, scopes: [] })

/** Reads the rules of an engine into these formulas. */
export function readRules(
  { code, variables, fullMasks, askWhenAt }: Omit<Engine, 'residuals'>,
  formulas: Formulas,
): RuleFormulas {
  const { and, or, not } = formulas
  const truthAt = (at: number, isTrue: boolean, known: Known): number =>
    foldTests(code, { at, isTrue }, { test: (each, mask) => scoped(each, mask, known), and, or })
  /** True where the variable is in scope and has none but these values: out of scope nothing is true of it. */
  const scoped = (variable: number, mask: number, known: Known): number => {
    const full = fullMasks[variable] as number
    if ((mask & full) === full) return ALWAYS_TRUE
    const test = testOf(variable, mask & full, known.maskOf(variable))
    return test === NEVER ? NEVER : and([scopeOf(variable, known), test])
  }
  const testOf = (variable: number, mask: number, given: number): number => {
    if (given < 0 && mask !== 0) return formulas.test(variable, mask)
    return mask === 0 || (given & ~mask) !== 0 ? NEVER : ALWAYS_TRUE
  }
  // An `ask-when` names only earlier questions.
  const scopeOf = (variable: number, known: Known): number => {
    const at = askWhenAt[variable] as number
    if (at < 0) return ALWAYS_TRUE
    const { question } = variables[variable] as Variable
    known.scopes[question] ??= not(truthAt(at, false, known))
    return known.scopes[question]
  }
  const whenOf = ({ needs, whenAt }: CodedRule, known: Known): number => {
    const parts: number[] = []
    for (let at = 0; at < needs.length; at += 2) {
      const part = scoped(needs[at] as number, ~(needs[at + 1] as number), known)
      if (part === NEVER) return NEVER
      if (part !== ALWAYS_TRUE) parts.push(part)
    }
    if (whenAt >= 0) parts.push(truthAt(whenAt, true, known))
    return and(parts)
  }
  return {
    whenOf,
    unlessOf: ({ unlessAt }, known) => (unlessAt < 0 ? NEVER : truthAt(unlessAt, true, known)),
  }
}

import { foldTests } from '../compiled-condition.ts'
import type { CompiledRule, Engine } from '../engine.ts'
import type { Variable } from '../variables.ts'
import { ALWAYS_TRUE, type Formulas, NEVER } from './formulas.ts'

/** What is known of the variables that a rule names. */
export interface Known {
  /** The mask of its value; -1 where it is open. */
  readonly maskOf: (variable: number) => number
  /** By question: the formula of its scope with what is known; filled where it is asked for. */
  readonly scopes: (number | undefined)[]
}

/** Reads compiled rules as formulas over what is not known. */
export interface RuleFormulas {
  /** The formula that is true where the rule's `when` is. */
  whenOf(rule: CompiledRule, known: Known): number
  /** The formula that is true where the rule's `unless` is; never where it has none. */
  unlessOf(rule: CompiledRule, known: Known): number
}

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
    const given = known.maskOf(variable)
    if ((mask & full) === full) return ALWAYS_TRUE
    if ((mask & full) === 0 || (given >= 0 && (given & ~mask) !== 0)) return NEVER
    const scope = scopeOf(variable, known)
    if (given >= 0 || scope === NEVER) return scope
    const test = formulas.test(variable, mask & full)
    return scope === ALWAYS_TRUE ? test : and([scope, test])
  }
  // An `ask-when` names only earlier questions.
  const scopeOf = (variable: number, known: Known): number => {
    const at = askWhenAt[variable] as number
    if (at < 0) return ALWAYS_TRUE
    const { question } = variables[variable] as Variable
    known.scopes[question] ??= not(truthAt(at, false, known))
    return known.scopes[question]
  }
  const whenOf = ({ needs, whenAt }: CompiledRule, known: Known): number => {
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

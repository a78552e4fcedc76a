import { conjunctsOf } from '../../../condition/fold-condition.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import type { Condition } from '../../../model/condition.ts'
import type { Rule } from '../../../model/pair.ts'
import { valuesIn } from '../encode-answers.ts'
import type { CompiledRule, ScoringGroup, TestedRules } from '../engine.ts'
import { variableSet } from '../variable-set.ts'
import { HOLDS_NOT, type Variable } from '../variables.ts'
import { compileParts, NO_ENTRIES, type RuleTables } from './compile-parts.ts'
import { compileCondition, variablesAt } from './compiled-condition.ts'
import type { OptionIndex } from './option-index.ts'

/** What the compilation of an engine puts together. */
export interface Builder extends RuleTables {
  readonly catalogue: Catalogue
  readonly index: OptionIndex
  readonly variables: readonly Variable[]
  /** By question: the variables on which its scope depends, directly or not. */
  readonly scopes: (readonly number[])[]
}

/** Adds a condition to the code, and says where it starts; -1 for none. */
export function compileOptional({ index, code }: Builder, condition: Condition | null): number {
  if (condition === null) return -1
  const at = code.length
  code.push(...compileCondition(condition, index))
  return at
}

/** Compiled rules as one scoring group. */
export function compileGroup(
  builder: Builder,
  { side, rules }: Pick<ScoringGroup, 'side' | 'rules'>,
): ScoringGroup {
  const named = new Set<number>()
  for (const rule of rules) for (const variable of namedBy(builder, rule)) named.add(variable)
  const variables = withScopes(builder, named)
  const depends = variableSet(variables, builder.fullMasks.length)
  const { demanded, excluded } = commonDemand(builder, rules)
  const parts = compileParts(builder, rules)
  const [{ start, testsAt, testsEnd }] = parts as readonly [TestedRules]
  // What scoring reads first stands together.
  return {
    demanded,
    excluded,
    start: parts.length === 1 ? start : NO_ENTRIES,
    testsAt,
    testsEnd,
    side,
    rules,
    parts,
    variables,
    depends,
    unlessVariables: withScopes(
      builder,
      rules.flatMap(({ unlessAt }) => (unlessAt < 0 ? [] : variablesAt(builder.code, unlessAt))),
    ),
  }
}

/** Of the demands that all rules have in common the one that fewest values meet. */
function commonDemand(
  { fullMasks }: Pick<Builder, 'fullMasks'>,
  rules: readonly CompiledRule[],
): Pick<ScoringGroup, 'demanded' | 'excluded'> {
  let most = { demanded: 0, excluded: 0, share: 0 }
  for (const demanded of demandedBy(rules[0] as CompiledRule)) {
    const excluded = rules.reduce((mask, rule) => mask & excludedBy(rule, demanded), -1)
    const share = valuesIn(excluded).length / valuesIn(fullMasks[demanded] as number).length
    if (share > most.share) most = { demanded, excluded, share }
  }
  return most
}

/** The variables of which a compiled rule demands something. */
function demandedBy({ needs }: CompiledRule): readonly number[] {
  const demanded: number[] = []
  for (let at = 0; at < needs.length; at += 2) demanded.push(needs[at] as number)
  return demanded
}

/** The values that a variable must not have for a rule to fire. */
function excludedBy({ needs }: CompiledRule, variable: number): number {
  let excluded = 0
  for (let at = 0; at < needs.length; at += 2)
    if (needs[at] === variable) excluded |= needs[at + 1] as number
  return excluded
}

/** The variables that a compiled rule names. */
function namedBy({ code }: Builder, rule: CompiledRule): readonly number[] {
  const named = [...demandedBy(rule)]
  const { whenAt, unlessAt } = rule
  for (const at of [whenAt, unlessAt]) if (at >= 0) named.push(...variablesAt(code, at))
  return named
}

/** These variables, and those on which their scope depends. */
export function withScopes(
  { scopes, variables }: Builder,
  named: Iterable<number>,
): readonly number[] {
  const all = new Set(named)
  for (const variable of named)
    for (const other of scopes[variables[variable]?.question ?? -1] ?? NONE) all.add(other)
  return [...all]
}

const NONE: readonly number[] = []

/** Every compiled rule has its properties in the same order: scoring reads thousands of them a second. */
export function compileRule(
  builder: Builder,
  { when, unless }: Pick<Rule, 'when' | 'unless'>,
  { index, weight, flags, isVeto }: Pick<CompiledRule, 'index' | 'weight' | 'flags' | 'isVeto'>,
): CompiledRule {
  const { needs, whenAt } = compileWhen(builder, when)
  const unlessAt = compileOptional(builder, unless)
  return { needs, whenAt, unlessAt, weight, flags, index, when, unless, isVeto }
}

type CompiledWhen = Pick<CompiledRule, 'needs' | 'whenAt'>

/** A condition split into what it demands of single variables (`needs`) and the rest (`whenAt`). */
function compileWhen(builder: Builder, when: Condition): CompiledWhen {
  const needs: number[] = []
  const rest: Condition[] = []
  for (const part of conjunctsOf(when)) {
    const own = needsOf(builder, part)
    if (own === null) rest.push(part)
    else needs.push(...own)
  }
  const whenAt = rest.length > 0 ? compileOptional(builder, { kind: 'all', of: rest }) : -1
  return { needs: new Int32Array(needs), whenAt }
}

/** What a condition demands of single variables: of each the values that it must not have; null where it is more than that. */
function needsOf(builder: Builder, part: Condition): readonly number[] | null {
  const mention = part.kind === 'not' ? part.of : part
  if (mention.kind !== 'in') return null
  const { question, options } = mention
  const asked = builder.catalogue.questions[builder.index.question(question) as number]
  const tests = builder.index.tests(question, options)
  const excluded = tests.flatMap(({ variable, mask }) => [variable, mask])
  if (part.kind === 'not') return excluded
  const [only] = tests
  if (only === undefined || tests.length > 1) return null
  if (asked?.holds === 'several') return [only.variable, HOLDS_NOT]
  return [only.variable, ((1 << (asked?.options.length ?? 0)) - 1) & ~only.mask]
}

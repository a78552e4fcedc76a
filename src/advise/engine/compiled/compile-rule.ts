import { conjunctsOf } from '../../../condition/fold-condition.ts'
import { mentionsIn } from '../../../condition/mentions.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import type { Condition } from '../../../model/condition.ts'
import type { Rule } from '../../../model/pair.ts'
import type { CompiledRule, ScoringGroup } from '../engine.ts'
import { placeEntries } from '../score-groups.ts'
import { variableSet } from '../variable-set.ts'
import { HOLDS_NOT } from '../variables.ts'
import { compileCondition } from './compiled-condition.ts'
import type { OptionIndex } from './option-index.ts'

/** What the compilation of an engine puts together. */
export interface Builder {
  readonly catalogue: Catalogue
  readonly index: OptionIndex
  readonly variablesOf: readonly (readonly number[])[]
  readonly code: number[]
  /** By question id: the variables on which its scope depends, directly or not. */
  readonly dependencies: Map<string, readonly number[]>
  readonly fullMasks: Int32Array
  /** The entries of the score table so far. */
  entries: number
}

/** Adds a condition to the code, and says where it starts; -1 for none. */
export function compileOptional({ index, code }: Builder, condition: Condition | null): number {
  if (condition === null) return -1
  const at = code.length
  code.push(...compileCondition(condition, index))
  return at
}

/** Rules of these conditions, compiled as one scoring group. */
export function compileGroup(
  builder: Builder,
  { side, rules }: Pick<ScoringGroup, 'side' | 'rules'>,
  conditions: readonly Condition[],
): ScoringGroup {
  const { named, depended } = variablesIn(builder, conditions)
  const placed = placeEntries({ rules, variables: [...named] }, builder.fullMasks, builder.entries)
  builder.entries += placed?.count ?? 0
  const variables = [...depended]
  const depends = variableSet(variables, builder.fullMasks.length)
  return { side, rules, variables, depends, entries: placed?.entries ?? null }
}

/** The variables on which conditions depend, those of their scope included. */
export function dependenciesOf(
  builder: Builder,
  conditions: readonly Condition[],
): readonly number[] {
  return [...variablesIn(builder, conditions).depended]
}

/** The variables that conditions name, and those with the ones of their scope. */
function variablesIn(builder: Builder, conditions: readonly Condition[]) {
  const named = new Set<number>()
  const depended = new Set<number>()
  for (const condition of conditions)
    for (const { question, options } of mentionsIn(condition)) {
      for (const { variable } of builder.index.tests(question, options)) {
        named.add(variable)
        depended.add(variable)
      }
      for (const variable of builder.dependencies.get(question) ?? []) depended.add(variable)
    }
  return { named, depended }
}

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
  const parts = conjunctsOf(when)
  const needs = parts.map(part => needsOf(builder, part))
  const rest = parts.filter((_, index) => needs[index] === null)
  const whenAt = rest.length > 0 ? compileOptional(builder, { kind: 'all', of: rest }) : -1
  return { needs: Int32Array.from(needs.flatMap(need => need ?? [])), whenAt }
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

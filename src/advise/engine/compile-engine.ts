import { ALWAYS, conjunctsOf, type QuestionCondition } from '../../condition/fold-condition.ts'
import { questionsIn } from '../../condition/mentions.ts'
import type { Catalogue, Constants } from '../../model/catalogue.ts'
import type { Condition } from '../../model/condition.ts'
import type { Tension } from '../../model/design-rules.ts'
import type { Pair, Rule } from '../../model/pair.ts'
import { encodeChoice } from './choice-code.ts'
import { compileCondition } from './compiled-condition.ts'
import { indexAffectedGroups } from './dependency-index.ts'
import type {
  CompiledHybrid,
  CompiledPair,
  CompiledRule,
  CompiledTension,
  Engine,
  ScoringGroup,
} from './engine.ts'
import { indexOptions, type OptionIndex } from './option-index.ts'
import { DECISIVE_FLAGS, FIRST_FREE_FLAG } from './pair-state.ts'

/**
 * Compiles a catalogue into what all searches read; takes about a millisecond, so compile once for many requirements.
 *
 * @example
 * const engine = compileEngine(builtInCatalogue())
 */
export function compileEngine(catalogue: Catalogue): Engine {
  const builder: Builder = {
    catalogue,
    index: indexOptions(catalogue.questions),
    code: [],
    dependencies: new Map(),
  }
  const askWhenAt = catalogue.questions.map(({ askWhen }) => compileOptional(builder, askWhen))
  for (const [question, { id, askWhen }] of catalogue.questions.entries())
    builder.dependencies.set(id, [question, ...(askWhen ? dependenciesOf(builder, [askWhen]) : [])])
  const pairs = catalogue.pairs.map(pair => compilePair(builder, pair))
  const tensions = catalogue.tensions.map(tension => compileTension(builder, tension))
  return {
    catalogue,
    base: catalogue.base && compileEngine(catalogue.base),
    index: builder.index,
    fullMasks: Int32Array.from(catalogue.questions, ({ options }) => (1 << options.length) - 1),
    askWhenAt: new Int32Array(askWhenAt),
    dependents: catalogue.questions.map((_, question) => dependentsOf(builder, question)),
    code: new Int32Array(builder.code),
    pairs,
    tensions,
    tensionsByQuestion: catalogue.questions.map((_, question) =>
      tensions.filter(({ questions }) => questions.includes(question)),
    ),
    affectedByQuestion: indexAffectedGroups(pairs, catalogue.questions.length),
  }
}

interface Builder {
  readonly catalogue: Catalogue
  readonly index: OptionIndex
  readonly code: number[]
  /** By question id: itself and, transitively, the questions of its `ask-when`. */
  readonly dependencies: Map<string, readonly number[]>
}

function compileOptional({ index, code }: Builder, condition: Condition | null): number {
  if (condition === null) return -1
  const at = code.length
  code.push(...compileCondition(condition, index))
  return at
}

function dependenciesOf(builder: Builder, conditions: readonly Condition[]): readonly number[] {
  const named = conditions.flatMap(questionsIn)
  return [...new Set(named.flatMap(id => builder.dependencies.get(id) ?? []))]
}

function dependentsOf({ catalogue, dependencies }: Builder, question: number) {
  return catalogue.questions.flatMap(({ id }, other) =>
    dependencies.get(id)?.includes(question) ? [other] : [],
  )
}

function compileTension(builder: Builder, tension: Tension): CompiledTension {
  const { between, weight, when } = tension
  const [one, other] = between
  return {
    tension,
    ends: [encodeChoice(builder.catalogue, one), encodeChoice(builder.catalogue, other)],
    weight,
    whenAt: compileOptional(builder, when),
    questions: when ? dependenciesOf(builder, [when]) : [],
  }
}

function compilePair(builder: Builder, pair: Pair): CompiledPair {
  const vetoes = pair.rules.filter(({ effect }) => effect.kind === 'rules-out')
  const vetoFlag = new Map(vetoes.map(({ id }, bit) => [id, FIRST_FREE_FLAG << bit]))
  const circumstances = compileCircumstances(builder, pair, FIRST_FREE_FLAG << vetoes.length)
  const flagsSoFar = vetoes.length + circumstances.groups.length
  const policies = compilePolicies(builder, pair, FIRST_FREE_FLAG << flagsSoFar)
  const flagsOut = (side: 0 | 1) =>
    vetoes.reduce(
      (flags, { id, effect }) =>
        sideOf(pair, effect.pattern) === side ? flags | (vetoFlag.get(id) as number) : flags,
      0,
    )
  return {
    pair,
    groups: [...compileRules(builder, pair, vetoFlag), ...circumstances.groups, ...policies.groups],
    hybrids: pair.hybrids.map((hybrid, index) => ({
      circumstances: circumstances.flags[index] as number,
      answers: hybrid.answers.reduce((flags, id) => flags | (vetoFlag.get(id) ?? 0), 0),
      forbidden: policies.flags.get(hybrid.id) ?? 0,
    })) satisfies readonly CompiledHybrid[],
    vetoFlags: [flagsOut(0), flagsOut(1)],
    share: builder.catalogue.constants.hybridShare,
  }
}

/** One scoring group for each rule, and one for all rules toward a side that share an overlap group. */
function compileRules(
  builder: Builder,
  pair: Pair,
  vetoFlag: ReadonlyMap<string, number>,
): readonly ScoringGroup[] {
  const groups = new Map<string, { side: 0 | 1; rules: CompiledRule[]; conditions: Condition[] }>()
  pair.rules.forEach((rule, index) => {
    const side = sideOf(pair, rule.effect.pattern)
    const key = groupKey(rule, side) ?? `rule ${index}`
    const group = groups.get(key) ?? { side, rules: [], conditions: [] }
    group.rules.push({
      index,
      ...compileWhen(builder, rule.when),
      unlessAt: compileOptional(builder, rule.unless),
      ...effectOf(rule, side, { vetoFlag, constants: builder.catalogue.constants }),
    })
    group.conditions.push(rule.when, ...(rule.unless ? [rule.unless] : []))
    groups.set(key, group)
  })
  return [...groups.values()].map(({ side, rules, conditions }) => ({
    side,
    rules,
    questions: dependenciesOf(builder, conditions),
  }))
}

/** The key of the overlap group that a rule is scored with; null where it is scored alone. */
function groupKey({ effect }: Rule, side: 0 | 1): string | null {
  return effect.kind === 'toward' && effect.group !== null ? `group ${side} ${effect.group}` : null
}

function effectOf(
  { id, effect }: Rule,
  side: 0 | 1,
  { vetoFlag, constants }: { vetoFlag: ReadonlyMap<string, number>; constants: Constants },
): Pick<CompiledRule, 'weight' | 'flags'> {
  if (effect.kind === 'rules-out') return { weight: 0, flags: vetoFlag.get(id) as number }
  const decisive = effect.weight >= constants.decisiveWeight
  return { weight: effect.weight, flags: decisive ? DECISIVE_FLAGS[side] : 0 }
}

/**
 * A hybrid's circumstances are true when each part of their top-level conjunction is. Each part has a
 * flag of its own, so that a search need not join their questions.
 */
function compileCircumstances(builder: Builder, pair: Pair, firstFlag: number) {
  const groups: ScoringGroup[] = []
  const flags = pair.hybrids.map(({ when }) => {
    let all = 0
    for (const part of conjunctsOf(when)) {
      const flag = firstFlag << groups.length
      groups.push({
        side: 0,
        rules: [{ index: -1, ...compileWhen(builder, part), unlessAt: -1, weight: 0, flags: flag }],
        questions: dependenciesOf(builder, [part]),
      })
      all |= flag
    }
    return all
  })
  return { groups, flags }
}

/** A policy that forbids a hybrid raises a flag while it holds; by hybrid the flags against it. */
function compilePolicies(builder: Builder, { id, hybrids }: Pair, firstFlag: number) {
  const flags = new Map<string, number>()
  const own = builder.catalogue.policies.filter(
    ({ pair, choice }) => pair === id && hybrids.some(hybrid => hybrid.id === choice),
  )
  const groups = own.map(({ choice, when, unless }, index): ScoringGroup => {
    const flag = firstFlag << index
    flags.set(choice, (flags.get(choice) ?? 0) | flag)
    const rule = {
      index: -1,
      ...compileWhen(builder, when ?? ALWAYS),
      unlessAt: compileOptional(builder, unless),
      weight: 0,
      flags: flag,
    }
    const conditions = [when ?? ALWAYS, unless ?? ALWAYS]
    return { side: 0, rules: [rule], questions: dependenciesOf(builder, conditions) }
  })
  return { groups, flags }
}

/** A condition split into what it demands of single questions (`needs`) and the rest (`whenAt`). */
function compileWhen(builder: Builder, when: Condition): Pick<CompiledRule, 'needs' | 'whenAt'> {
  const parts = conjunctsOf(when)
  const rest = parts.filter(({ kind }) => kind !== 'in')
  const needs = parts.flatMap(part => (part.kind === 'in' ? needOf(builder, part) : []))
  const whenAt = rest.length > 0 ? compileOptional(builder, { kind: 'all', of: rest }) : -1
  return { needs: Int32Array.from(needs), whenAt }
}

function needOf(
  { catalogue, index }: Builder,
  { question, options }: QuestionCondition,
): readonly number[] {
  const at = index.question(question) as number
  const all = catalogue.questions[at]?.options.map(({ id }) => id) ?? []
  return [at, index.mask(question, all) & ~index.mask(question, options)]
}

function sideOf(pair: Pair, pattern: string): 0 | 1 {
  return pair.patterns[0].id === pattern ? 0 : 1
}

import { ALWAYS, conjunctsOf } from '../../../condition/fold-condition.ts'
import type { Constants } from '../../../model/catalogue.ts'
import type { Condition } from '../../../model/condition.ts'
import type { Pair, Rule } from '../../../model/pair.ts'
import type { CompiledHybrid, CompiledPair, CompiledRule, ScoringGroup } from '../engine.ts'
import { DECISIVE_FLAGS, FIRST_FREE_FLAG, RULED_OUT_FLAGS } from '../pair-state.ts'
import { type Builder, compileGroup, compileRule } from './compile-rule.ts'

/** Compiles the rules, hybrids and policies of a pair. */
export function compilePair(builder: Builder, pair: Pair): CompiledPair {
  const vetoes = pair.rules.filter(({ effect }) => effect.kind === 'rules-out')
  const vetoFlag = new Map(vetoes.map(({ id }, bit) => [id, FIRST_FREE_FLAG << bit]))
  const circumstances = compileCircumstances(builder, pair, FIRST_FREE_FLAG << vetoes.length)
  const flagsSoFar = vetoes.length + circumstances.groups.length
  const policies = compilePolicies(builder, pair, FIRST_FREE_FLAG << flagsSoFar)
  const rules = compileRules(builder, pair, vetoFlag)
  const reachOf = (side: 0 | 1) =>
    rules
      .filter(group => group.side === side)
      .reduce((sum, group) => sum + Math.max(...group.rules.map(({ weight }) => weight)), 0)
  const groups = [...rules, ...circumstances.groups, ...policies.groups]
  return {
    pair,
    groups,
    variables: [...new Set(groups.flatMap(({ variables }) => variables))],
    hybrids: pair.hybrids.map((hybrid, index) => ({
      circumstances: circumstances.flags[index] as number,
      answers: hybrid.answers.reduce((flags, id) => flags | (vetoFlag.get(id) ?? 0), 0),
      forbidden: policies.flags.get(hybrid.id) ?? 0,
    })) satisfies readonly CompiledHybrid[],
    start: startingSide(pair),
    vetoFlags: [...vetoFlag.values()].reduce((flags, flag) => flags | flag, 0),
    reach: [reachOf(0), reachOf(1)],
    share: builder.catalogue.constants.hybridShare,
  }
}

/** One scoring group for each rule, and one for all rules toward a side that share an overlap group. */
function compileRules(
  builder: Builder,
  pair: Pair,
  vetoFlag: ReadonlyMap<string, number>,
): readonly ScoringGroup[] {
  const groups = new Map<string, { side: 0 | 1; rules: CompiledRule[] }>()
  pair.rules.forEach((rule, index) => {
    const side = sideOf(pair, rule.effect.pattern)
    const key = groupKey(rule, side) ?? `rule ${index}`
    const group = groups.get(key) ?? { side, rules: [] }
    group.rules.push(
      compileRule(builder, rule, {
        index,
        ...effectOf(rule, side, { vetoFlag, constants: builder.catalogue.constants }),
      }),
    )
    groups.set(key, group)
  })
  return [...groups.values()].map(group => compileGroup(builder, group))
}

/** The key of the overlap group that a rule is scored with; null where it is scored alone. */
function groupKey({ effect }: Rule, side: 0 | 1): string | null {
  return effect.kind === 'toward' && effect.group !== null ? `group ${side} ${effect.group}` : null
}

function effectOf(
  { id, effect }: Rule,
  side: 0 | 1,
  { vetoFlag, constants }: { vetoFlag: ReadonlyMap<string, number>; constants: Constants },
): Pick<CompiledRule, 'weight' | 'flags' | 'isVeto'> {
  if (effect.kind === 'rules-out') {
    const flags = (vetoFlag.get(id) as number) | RULED_OUT_FLAGS[side]
    return { weight: 0, flags, isVeto: true }
  }
  const decisive = effect.weight >= constants.decisiveWeight
  return { weight: effect.weight, flags: decisive ? DECISIVE_FLAGS[side] : 0, isVeto: false }
}

/**
 * A hybrid's circumstances are true when each part of their top-level conjunction is. Each part has a flag of its own, so
 * that a search need not join their variables; hybrids that share a part share its flag.
 */
function compileCircumstances(builder: Builder, pair: Pair, firstFlag: number) {
  const groups: ScoringGroup[] = []
  const known = new Map<string, number>()
  const flagOf = (part: Condition) => {
    const key = JSON.stringify(part)
    const flag = known.get(key) ?? firstFlag << groups.length
    if (!known.has(key)) {
      const when = { when: part, unless: null }
      const rule = compileRule(builder, when, { ...NO_RULE, flags: flag, isVeto: false })
      groups.push(compileGroup(builder, { side: 0, rules: [rule] }))
      known.set(key, flag)
    }
    return flag
  }
  const flags = pair.hybrids.map(({ when }) =>
    conjunctsOf(when).reduce((all, part) => all | flagOf(part), 0),
  )
  return { groups, flags }
}

const NO_RULE = { index: -1, weight: 0 } as const

/** A policy that forbids a hybrid raises a flag while it holds; by hybrid the flags against it. */
function compilePolicies(builder: Builder, { id, hybrids }: Pair, firstFlag: number) {
  const flags = new Map<string, number>()
  const own = builder.catalogue.policies.filter(
    ({ pair, choice }) => pair === id && hybrids.some(hybrid => hybrid.id === choice),
  )
  const groups = own.map(({ choice, when, unless }, index): ScoringGroup => {
    const flag = firstFlag << index
    flags.set(choice, (flags.get(choice) ?? 0) | flag)
    const rule = compileRule(
      builder,
      { when: when ?? ALWAYS, unless },
      { ...NO_RULE, flags: flag, isVeto: true },
    )
    return compileGroup(builder, { side: 0, rules: [rule] })
  })
  return { groups, flags }
}

/** The side that is cheaper to leave again; null where both are alike. */
function startingSide({ patterns }: Pair): 0 | 1 | null {
  const [first, second] = patterns.map(({ reversibility }) => reversibility.level)
  if (first === second) return null
  return (first as number) > (second as number) ? 0 : 1
}

function sideOf(pair: Pair, pattern: string): 0 | 1 {
  return pair.patterns[0].id === pattern ? 0 : 1
}

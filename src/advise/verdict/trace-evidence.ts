import type { SupportingAnswers } from '../../model/answers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Effect, Rule } from '../../model/pair.ts'
import type { Evidence, Veto } from '../../model/result/verdict.ts'
import type { AnswerState } from '../engine/answer-state.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import { type PairState, RULED_OUT_FLAGS } from '../engine/pair-state.ts'
import { entryOf, isFired } from '../engine/score-groups.ts'
import { supportingAnswers } from '../engine/supporting-answers.ts'
import type { Masks } from '../engine/variables.ts'
import type { LinkedGroups } from './linked-groups.ts'
import { type CountedRule, sortRules, traceLinked } from './trace-linked.ts'

/** The fired rules of a pair, in the order of the catalogue. */
export interface Trace {
  readonly evidence: readonly Evidence[]
  readonly vetoes: readonly Veto[]
}

/** A pair in a state, with the scoring groups that partial answers link. */
export interface TracedPair {
  readonly compiled: CompiledPair
  readonly state: PairState
  readonly linked: readonly LinkedGroups[]
}

/** Lists the fired rules of a pair: the `counts` of evidence toward a side add up to its score from `scorePair`. */
export function traceEvidence(engine: Engine, traced: TracedPair, answers: AnswerState): Trace {
  const { compiled, linked } = traced
  const { groups, pair } = compiled
  const apart = linked.map(each => traceLinked(engine, each, answers))
  const inLinked = new Set(linked.flatMap(({ indexes }) => indexes))
  const plain = countingRules(
    engine,
    { pair, groups: groups.filter((_, index) => !inLinked.has(index)) },
    answers.effectiveMasks,
  )
  const told = new Map<number, CountedRule>(
    [...plain].map(([index, counts]) => [index, { index, rules: [index], counts, atLeast: false }]),
  )
  for (const { counted } of apart) for (const each of counted) told.set(each.index, each)
  const partial = new Set(apart.flatMap(({ vetoes }) => vetoes))
  return {
    evidence: pair.rules.flatMap((rule, index) => {
      const counted = told.get(index)
      return counted && rule.effect.kind === 'toward'
        ? [evidenceOf(engine, { pair, rule, effect: rule.effect, counted }, answers)]
        : []
    }),
    vetoes: pair.rules.flatMap((rule, index) => {
      const always = told.has(index)
      const isFired = always || partial.has(index)
      return isFired && rule.effect.kind === 'rules-out' && isRuledOut(traced, rule)
        ? [vetoOf(engine, { traced, rule, always }, answers)]
        : []
    }),
  }
}

/** By index of each fired rule: the weight that it counts. Of the heaviest of a scoring group the best published counts. */
function countingRules(
  engine: Engine,
  { groups, pair }: Pick<CompiledPair, 'groups' | 'pair'>,
  effectiveMasks: Masks,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const group of groups) {
    const entry = entryOf(engine, group, effectiveMasks)
    // What fires has a weight or raises a flag.
    if (engine.table[entry] === 0 && engine.table[entry + 1] === 0) continue
    const fired = group.rules.filter(
      rule => rule.index >= 0 && isFired(engine, rule, effectiveMasks),
    )
    const [heaviest] = sortRules(pair.rules, fired)
    for (const rule of fired) counts.set(rule.index, rule === heaviest ? rule.weight : 0)
  }
  return counts
}

/** The scores of both sides, by the ids of their patterns. */
export function scoresByPattern(
  { pair }: CompiledPair,
  { scores }: PairState,
): Readonly<Record<string, number>> {
  return { [pair.patterns[0].id]: scores[0], [pair.patterns[1].id]: scores[1] }
}

function isRuledOut({ compiled, state }: TracedPair, { effect }: Rule): boolean {
  const side = compiled.pair.patterns[0].id === effect.pattern ? 0 : 1
  return (state.flags & RULED_OUT_FLAGS[side]) !== 0
}

function evidenceOf(
  engine: Engine,
  {
    pair,
    rule,
    effect,
    counted,
  }: {
    readonly pair: CompiledPair['pair']
    readonly rule: Rule
    readonly effect: Extract<Effect, { kind: 'toward' }>
    readonly counted: CountedRule
  },
  answers: AnswerState,
): Evidence {
  const { id, because, source } = rule
  const { pattern: toward, weight } = effect
  const all = counted.rules.map(index => pair.rules[index] as Rule)
  return {
    rule: id,
    rules: all.map(each => each.id),
    atLeast: counted.atLeast,
    answers: Object.assign(
      {},
      ...all.map(({ when }): SupportingAnswers => supportingAnswers(engine, when, answers)),
    ),
    toward,
    weight,
    counts: counted.counts,
    because,
    source,
    layer: layerOf(engine.catalogue, rule),
  }
}

function vetoOf(
  engine: Engine,
  {
    traced: { compiled, state },
    rule,
    always,
  }: { readonly traced: TracedPair; readonly rule: Rule; readonly always: boolean },
  answers: AnswerState,
): Veto {
  const { id, when, effect, because, source } = rule
  return {
    rule: id,
    always,
    rulesOut: effect.pattern,
    answers: supportingAnswers(engine, when, answers),
    because,
    overrode: leadOverridden(compiled, state, rule),
    source,
    layer: layerOf(engine.catalogue, rule),
  }
}

/** By how much the side that the veto rules out was ahead. */
function leadOverridden({ pair }: CompiledPair, { scores }: PairState, { effect }: Rule): number {
  const lead = scores[0] - scores[1]
  return Math.max(0, pair.patterns[0].id === effect.pattern ? lead : -lead)
}

/** The layer that added or last changed a rule; null where the lowest layer has it as it stands. */
function layerOf(
  { layers }: Pick<Catalogue, 'layers'>,
  { id, source }: Pick<Rule, 'id' | 'source'>,
): string | null {
  const entry = 'policy' in source ? `policy:${id}` : `rule:${id}`
  const layer = layers.findLast(({ changes }) => changes.some(change => change.entry === entry))
  return layer?.name ?? null
}

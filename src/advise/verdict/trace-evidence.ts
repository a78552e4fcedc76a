import type { SupportingAnswers } from '../../model/answers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Effect, Rule } from '../../model/pair.ts'
import type { Evidence, Veto } from '../../model/verdict.ts'
import type { Engine, Item, PairTable } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import { collectAnswers } from '../engine/supporting-answers.ts'
import { fires } from './score-pair.ts'

/** The fired rules of a pair, in the order of the catalogue. */
export interface Trace {
  readonly evidence: readonly Evidence[]
  readonly vetoes: readonly Veto[]
}

/** Tells the same sums as `scorePair`, rule by rule: what counts toward a side adds up to its score. */
export function traceEvidence(
  engine: Engine,
  { table, state }: { table: PairTable; state: PairState },
  counted: Int32Array,
): Trace {
  const counts = countingRules(engine, table, counted)
  const fired = table.pair.rules.flatMap((rule, index) => {
    const count = counts.get(index)
    return count === undefined
      ? []
      : [{ rule, count, answers: collectAnswers(engine, rule.when, counted) }]
  })
  return {
    evidence: fired.flatMap(({ rule, count, answers }) =>
      rule.effect.kind === 'toward'
        ? [
            evidenceOf(rule, rule.effect, {
              count,
              answers,
              layer: layerOf(engine.catalogue, rule),
            }),
          ]
        : [],
    ),
    vetoes: fired.flatMap(({ rule, answers }) =>
      rule.effect.kind === 'rules-out'
        ? [
            vetoOf(rule, answers, {
              lead: overrode(table, state, rule),
              layer: layerOf(engine.catalogue, rule),
            }),
          ]
        : [],
    ),
  }
}

/** By index of each fired rule: what it counts. Within a unit only the first of the heaviest counts. */
function countingRules(
  engine: Engine,
  { units }: PairTable,
  counted: Int32Array,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { items } of units) {
    const fired = items.filter(item => item.rule >= 0 && fires(engine, item, counted))
    const heaviest = fired.reduce<Item | null>(
      (most, next) => (most && most.weight >= next.weight ? most : next),
      null,
    )
    for (const item of fired) counts.set(item.rule, item === heaviest ? item.weight : 0)
  }
  return counts
}

/** The scores of both sides by their patterns. */
export function scoresOf(
  { pair }: PairTable,
  { scores }: PairState,
): Readonly<Record<string, number>> {
  return { [pair.patterns[0].id]: scores[0], [pair.patterns[1].id]: scores[1] }
}

function evidenceOf(
  { id, because, source }: Rule,
  effect: Extract<Effect, { kind: 'toward' }>,
  { count, answers, layer }: { count: number; answers: SupportingAnswers; layer: string | null },
): Evidence {
  const { pattern: toward, weight } = effect
  return { rule: id, answers, toward, weight, counts: count, because, source, layer }
}

function vetoOf(
  { id, effect, because, source }: Rule,
  answers: SupportingAnswers,
  { lead, layer }: { lead: number; layer: string | null },
): Veto {
  return { rule: id, rulesOut: effect.pattern, answers, because, overrode: lead, source, layer }
}

/** By how much the side that the veto rules out was ahead. */
function overrode({ pair }: PairTable, { scores }: PairState, { effect }: Rule): number {
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

import type { SupportingAnswers } from '../../model/answers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Effect, Rule } from '../../model/pair.ts'
import type { Evidence, Veto } from '../../model/verdict.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import { supportingAnswers } from '../engine/supporting-answers.ts'
import { isFired } from './score-pair.ts'

/** The fired rules of a pair, in the order of the catalogue. */
export interface Trace {
  readonly evidence: readonly Evidence[]
  readonly vetoes: readonly Veto[]
}

/** Lists the fired rules of a pair: the `counts` of evidence toward a side add up to its score from `scorePair`. */
export function traceEvidence(
  engine: Engine,
  { compiled, state }: { compiled: CompiledPair; state: PairState },
  effectiveMasks: Int32Array,
): Trace {
  const counts = countingRules(engine, compiled, effectiveMasks)
  const fired = compiled.pair.rules.flatMap((rule, index) => {
    const count = counts.get(index)
    return count === undefined
      ? []
      : [{ rule, count, answers: supportingAnswers(engine, rule.when, effectiveMasks) }]
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
              lead: leadOverridden(compiled, state, rule),
              layer: layerOf(engine.catalogue, rule),
            }),
          ]
        : [],
    ),
  }
}

/** By index of each fired rule: the weight that it counts. Of the heaviest of a scoring group the best published counts. */
function countingRules(
  engine: Engine,
  { groups, pair }: CompiledPair,
  effectiveMasks: Int32Array,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { rules } of groups) {
    const fired = rules.filter(rule => rule.index >= 0 && isFired(engine, rule, effectiveMasks))
    const [heaviest] = fired.toSorted(
      (one, other) =>
        other.weight - one.weight ||
        compareProvenance(pair.rules[one.index] as Rule, pair.rules[other.index] as Rule),
    )
    for (const rule of fired) counts.set(rule.index, rule === heaviest ? rule.weight : 0)
  }
  return counts
}

/** Below 0 where the first rule is the better published one; of equals the one whose id comes first, so that their order decides nothing. */
export function compareProvenance(one: Rule, other: Rule): number {
  return gradeOf(one) - gradeOf(other) || (one.id < other.id ? -1 : 1)
}

function gradeOf({ source }: Rule): number {
  return 'grade' in source ? 'ABC'.indexOf(source.grade) : 3
}

/** The scores of both sides, by the ids of their patterns. */
export function scoresByPattern(
  { pair }: CompiledPair,
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
  return {
    rule: id,
    rules: [id],
    atLeast: false,
    answers,
    toward,
    weight,
    counts: count,
    because,
    source,
    layer,
  }
}

function vetoOf(
  { id, effect, because, source }: Rule,
  answers: SupportingAnswers,
  { lead, layer }: { lead: number; layer: string | null },
): Veto {
  return {
    rule: id,
    always: true,
    rulesOut: effect.pattern,
    answers,
    because,
    overrode: lead,
    source,
    layer,
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

import { advise } from '../../advise/advise.ts'
import { compileEngine } from '../../advise/engine/compile-engine.ts'
import { compilePrecedents } from '../../advise/precedents/compile-precedents.ts'
import { matchRules } from '../../advise/precedents/match-rules.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Precedent, RuledDecision, RuleRecord } from '../../model/precedent.ts'
import { type Comparison, compareCase } from './compare-cases.ts'

/** What the published decisions say about one rule. */
export interface RuleFigure {
  readonly pair: string
  readonly rule: string
  /** In how many decisions of its pair it fires, whether or not it counts there. */
  readonly touches: number
  /** Toward the published side, or against the other one; a published hybrid is for neither. */
  readonly speaksFor: number
  readonly speaksAgainst: number
  /** Decisions that are reached with the rule and missed without it, and the other way round. */
  readonly lost: number
  readonly gained: number
}

/** Each rule that fires in a published decision of its pair, with what switching it off would change. */
export function measureRules(
  catalogue: Catalogue,
  before: readonly Comparison[],
): readonly RuleFigure[] {
  return recordRules(catalogue, before)
    .filter(({ decisions }) => decisions.length > 0)
    .map(record => figureOf(catalogue, record, before))
}

/** Each rule beside the published decisions that were compared. */
export function recordRules(
  catalogue: Catalogue,
  comparisons: readonly Comparison[],
): readonly RuleRecord[] {
  const engine = compileEngine(catalogue)
  const precedents = new Set(comparisons.map(({ precedent }) => precedent))
  return matchRules(engine, compilePrecedents(engine, [...precedents]))
}

/** All published decisions beside the verdicts of a catalogue. */
export function compareAll(
  catalogue: Catalogue,
  precedents: readonly Precedent[],
): readonly Comparison[] {
  const engine = compileEngine(catalogue)
  return precedents.flatMap(precedent =>
    compareCase(precedent, advise(engine, precedent.requirements)),
  )
}

/** The catalogue with some of its rules taken away. */
export function withoutRules(catalogue: Catalogue, rules: ReadonlySet<string>): Catalogue {
  const pairs = catalogue.pairs.map(pair => ({
    ...pair,
    rules: pair.rules.filter(({ id }) => !rules.has(id)),
    hybrids: pair.hybrids.map(hybrid => ({
      ...hybrid,
      answers: hybrid.answers.filter(id => !rules.has(id)),
    })),
  }))
  return { ...catalogue, pairs }
}

function figureOf(
  catalogue: Catalogue,
  { pair, rule, decisions }: RuleRecord,
  all: readonly Comparison[],
): RuleFigure {
  const touched = all.filter(
    ({ verdict, precedent }) =>
      verdict.pair === pair && decisions.some(({ id }) => id === precedent.id),
  )
  const after = compareAll(
    withoutRules(catalogue, new Set([rule])),
    touched.map(({ precedent }) => precedent),
  ).filter(({ verdict }) => verdict.pair === pair)
  const agrees = (comparison: Comparison | undefined) => comparison?.result === 'agrees'
  const count = (stand: RuledDecision['agreement']) =>
    decisions.filter(decision => decision.agreement === stand).length
  return {
    pair,
    rule,
    touches: decisions.length,
    speaksFor: count('agrees'),
    speaksAgainst: count('disagrees'),
    lost: touched.filter((before, at) => agrees(before) && !agrees(after[at])).length,
    gained: touched.filter((before, at) => !agrees(before) && agrees(after[at])).length,
  }
}

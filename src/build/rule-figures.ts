import { advise } from '../advise/advise.ts'
import { compileEngine } from '../advise/compile-engine.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Precedent } from '../model/precedent.ts'
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
  return catalogue.pairs.flatMap(({ id, rules }) =>
    rules.flatMap(({ id: rule }) => {
      const touched = before.filter(
        ({ verdict }) => verdict.pair === id && directionsOf(verdict).has(rule),
      )
      return touched.length === 0 ? [] : [figureOf(catalogue, rule, touched)]
    }),
  )
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

/** The rules that speak for the published choice of a decision. */
export function supportersOf({ verdict, published }: Comparison): readonly string[] {
  return [...directionsOf(verdict)].flatMap(([rule, side]) => (side === published ? [rule] : []))
}

function figureOf(catalogue: Catalogue, rule: string, touched: readonly Comparison[]): RuleFigure {
  const pair = touched[0]?.verdict.pair ?? ''
  const after = compareAll(
    withoutRules(catalogue, new Set([rule])),
    touched.map(({ precedent }) => precedent),
  ).filter(({ verdict }) => verdict.pair === pair)
  const agrees = (comparison: Comparison | undefined) => comparison?.result === 'agrees'
  const sides = touched.map(({ verdict, published }) => ({
    side: directionsOf(verdict).get(rule),
    published,
    isSide: Object.hasOwn(verdict.scores, published),
  }))
  return {
    pair,
    rule,
    touches: touched.length,
    speaksFor: sides.filter(({ side, published }) => side === published).length,
    speaksAgainst: sides.filter(({ side, published, isSide }) => isSide && side !== published)
      .length,
    lost: touched.filter((before, at) => agrees(before) && !agrees(after[at])).length,
    gained: touched.filter((before, at) => !agrees(before) && agrees(after[at])).length,
  }
}

// A veto speaks for the side that it leaves.
function directionsOf({ evidence, vetoes, scores }: Comparison['verdict']) {
  const other = (side: string) => Object.keys(scores).find(id => id !== side) ?? ''
  return new Map([
    ...evidence.map(({ rule, toward }) => [rule, toward] as const),
    ...vetoes.map(({ rule, rulesOut }) => [rule, other(rulesOut)] as const),
  ])
}

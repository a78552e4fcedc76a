import { compileEngine } from '../../../advise/engine/compile-engine.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import type { Pair } from '../../../model/pair.ts'
import { type Comparison, compareCase } from './compare-cases.ts'
import { adviceAbove, interfaceChoice } from './interface-choice.ts'
import { judgeFacts } from './judge-facts.ts'
import type { KnownCase } from './known-case.ts'
import { sourceOf } from './source-of.ts'

/** What the published decisions say about one rule or hybrid. */
export interface RuleFigure {
  readonly pair: string
  /** The id of a rule, or of a hybrid. */
  readonly rule: string
  /** In how many decisions of its pair it fires, or the hybrid is chosen. */
  readonly touches: number
  /** It speaks for what was published; of a published hybrid both sides do. */
  readonly speaksFor: number
  readonly speaksAgainst: number
  /** The sources of those for which it speaks. */
  readonly sources: readonly string[]
}

/** All published decisions beside the verdicts of a catalogue. */
export function compareAll(
  catalogue: Catalogue,
  cases: readonly KnownCase[],
): readonly Comparison[] {
  const engine = compileEngine(catalogue)
  return cases.flatMap(known => {
    const advices = known.requirements.map(requirements => judgeFacts(engine, requirements))
    const above = adviceAbove(engine, known.requirements)
    return compareCase(known, advices, above && (pair => interfaceChoice(above, pair)))
  })
}

/** Each rule and hybrid beside the published decisions on its pair, in the catalogue's order. */
export function measureRules(
  { pairs }: Catalogue,
  comparisons: readonly Comparison[],
): readonly RuleFigure[] {
  return pairs.flatMap(pair => {
    const ofPair = comparisons.filter(each => each.pair === pair.id)
    return [
      ...pair.rules.map(({ id }) => figureOf(pair, id, ofPair)),
      ...pair.hybrids.map(({ id }) => figureOf(pair, id, ofPair)),
    ]
  })
}

function figureOf(pair: Pair, rule: string, comparisons: readonly Comparison[]): RuleFigure {
  const fired = comparisons.flatMap(comparison => {
    const toward = comparison.verdicts.flatMap(verdict => sidesOf(pair, rule, verdict))
    return toward.length === 0 ? [] : [{ comparison, toward: toward[0] as string }]
  })
  const agreeing = fired.filter(
    ({ comparison: { published }, toward }) => published === toward || isHybrid(pair, published),
  )
  return {
    pair: pair.id,
    rule,
    touches: fired.length,
    speaksFor: agreeing.length,
    speaksAgainst: fired.length - agreeing.length,
    sources: [...new Set(agreeing.map(({ comparison }) => sourceOf(comparison.known.address)))],
  }
}

/** The side that the rule speaks for in a verdict, "hybrid" where it is the hybrid that was chosen; none where it is silent. */
function sidesOf(
  { patterns }: Pair,
  rule: string,
  { evidence, vetoes, hybrid }: Comparison['verdicts'][number],
): readonly string[] {
  if (hybrid?.id === rule) return ['hybrid']
  const toward = evidence.filter(({ rules, counts }) => counts > 0 && rules.includes(rule))
  const against = vetoes.filter(veto => veto.rule === rule)
  return [
    ...toward.map(each => each.toward),
    ...against.flatMap(({ rulesOut }) =>
      patterns.map(({ id }) => id).filter(id => id !== rulesOut),
    ),
  ]
}

function isHybrid({ patterns }: Pair, published: string): boolean {
  return patterns.every(({ id }) => id !== published)
}

/** The catalogue with some of its rules and hybrids taken away, and the tensions that name such a hybrid. */
export function withoutRules(catalogue: Catalogue, ids: ReadonlySet<string>): Catalogue {
  const pairs = catalogue.pairs.map(pair => ({
    ...pair,
    rules: pair.rules.filter(({ id }) => !ids.has(id)),
    hybrids: pair.hybrids
      .filter(({ id }) => !ids.has(id))
      .map(hybrid => ({ ...hybrid, answers: hybrid.answers.filter(id => !ids.has(id)) })),
  }))
  const tensions = catalogue.tensions.filter(({ between }) =>
    between.every(({ choice }) => !ids.has(choice)),
  )
  return { ...catalogue, pairs, tensions }
}

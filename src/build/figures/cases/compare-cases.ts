import type { Verdict } from '../../../model/result/verdict.ts'
import { groupBy } from './group-by.ts'
import type { JudgedFacts } from './judge-facts.ts'
import type { KnownCase } from './known-case.ts'

/** One published decision beside the verdicts on the same facts. */
export interface Comparison {
  readonly known: KnownCase
  readonly pair: string
  /** One for each part of the interface. */
  readonly verdicts: readonly Verdict[]
  /** What they come to: a pattern's or a hybrid's id, or one of `NO_CHOICE` or `SPLIT`. */
  readonly ours: string
  readonly published: string
  readonly result: 'agrees' | 'open' | 'differs'
  /** Whether the design, in which all six have to fit together, takes the published choice. */
  readonly inDesign: boolean
  /** Whether the advice above the parts does; of one part alone it is the design. */
  readonly inInterface: boolean
}

/** The parts of an interface choose differently, which is a use of both sides. */
export const SPLIT = 'split'
export const OPEN = 'open'
export const INFEASIBLE = 'infeasible'

/**
 * Holds each published decision of a case against what its facts alone give, part by part, and against what the advice
 * above the parts has of a pair; null where there is one part alone.
 */
export function compareCase(
  known: KnownCase,
  advices: readonly JudgedFacts[],
  choiceAbove: ((pair: string) => string) | null = null,
): readonly Comparison[] {
  return Object.entries(known.published).flatMap(([pair, published]) => {
    const verdicts = advices.flatMap(advice => advice.verdicts.filter(each => each.pair === pair))
    const [first] = verdicts
    if (first === undefined) return []
    const ours = joinParts(verdicts.map(choiceOf))
    const isHybrid = (choice: string) => isWayOfBoth(choice, first.scores)
    const meets = (choice: string) =>
      choice === published || (published === 'hybrid' && isHybrid(choice))
    return [
      {
        ...{ known, pair, verdicts, ours, published },
        result: meets(ours) ? 'agrees' : ours === OPEN ? 'open' : 'differs',
        inDesign: meets(designOf(advices, pair)),
        inInterface: meets(choiceAbove?.(pair) ?? designOf(advices, pair)),
      },
    ]
  })
}

/** What the designs of all parts have of a pair. */
export function designOf(advices: readonly JudgedFacts[], pair: string): string {
  return joinParts(
    advices.map(({ blueprint: { choices } }) =>
      pair in choices ? (choices[pair] ?? OPEN) : INFEASIBLE,
    ),
  )
}

/** A pattern's or a hybrid's id; open or infeasible. */
export function choiceOf({ outcome, choice, hybrid }: Verdict): string {
  return hybrid?.id ?? choice ?? outcome
}

/** The one choice of all parts that have one, or a split between them. */
export function joinParts(choices: readonly string[]): string {
  const feasible = choices.filter(choice => choice !== INFEASIBLE)
  const [first, another] = new Set(feasible.filter(choice => choice !== OPEN))
  if (first === undefined) return feasible.length > 0 ? OPEN : INFEASIBLE
  return another === undefined ? first : SPLIT
}

/** Whether a choice uses both sides of a pair: a hybrid, or a split between parts. */
export function isWayOfBoth(choice: string, scores: Verdict['scores']): boolean {
  return !(choice in scores) && choice !== OPEN && choice !== INFEASIBLE
}

/** How often the verdicts on some decisions reach what was published. */
export interface Agreement {
  readonly decisions: number
  readonly agree: number
  readonly open: number
  readonly differ: number
  /** How often the design takes the published choice. */
  readonly inDesign: number
  /** How often the advice above the parts does. */
  readonly inInterface: number
  /** The published choice that is most frequent, and how often: what always answering it would reach. */
  readonly majority: { readonly choice: string; readonly count: number }
}

/** The agreement on these decisions, each counted as often as somebody read it. */
export function tallyAgreement(comparisons: readonly Comparison[]): Agreement {
  const count = (result: Comparison['result']) =>
    comparisons.filter(comparison => comparison.result === result).length
  const timesOf = (choice: string) =>
    comparisons.filter(({ published }) => published === choice).length
  const choice = comparisons
    .map(({ published }) => published)
    .reduce((most, next) => (timesOf(next) > timesOf(most) ? next : most), '')
  return {
    decisions: comparisons.length,
    agree: count('agrees'),
    open: count('open'),
    differ: count('differs'),
    inDesign: comparisons.filter(({ inDesign }) => inDesign).length,
    inInterface: comparisons.filter(({ inInterface }) => inInterface).length,
    majority: { choice, count: timesOf(choice) },
  }
}

/** The share of decisions that are reached, each decision once: the mean of its readers. */
export function meanOfReaders(comparisons: readonly Comparison[]): number {
  const byDecision = groupBy(comparisons, ({ known, pair }) => `${known.id} ${pair}`)
  const means = [...byDecision.values()].map(
    read => read.filter(({ result }) => result === 'agrees').length / read.length,
  )
  return means.reduce((sum, mean) => sum + mean, 0) / Math.max(1, means.length)
}

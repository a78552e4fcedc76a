import { isChosen } from '../../advise/precedents/find-precedents.ts'
import type { Precedent } from '../../model/precedent.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { Verdict } from '../../model/result/verdict.ts'

/** One published decision beside the verdict on the same facts. */
export interface Comparison {
  readonly precedent: Precedent
  readonly verdict: Verdict
  readonly published: string
  readonly result: 'agrees' | 'open' | 'differs'
  /** Whether the design, in which all six have to fit together, takes the published choice. */
  readonly inDesign: boolean
}

/** How often the verdicts on one pair, or on all, reach what was published. */
export interface Agreement {
  readonly pair: string
  readonly decisions: number
  readonly agree: number
  readonly open: number
  readonly differ: number
  /** How often the design takes the published choice. */
  readonly inDesign: number
  /** The published choice that is most frequent, and how often: what always answering it would reach. */
  readonly majority: { readonly choice: string; readonly count: number }
}

/** Holds each published decision of a precedent against the verdict that its facts alone give. */
export function compareCase(precedent: Precedent, advice: Advice): readonly Comparison[] {
  return Object.entries(precedent.published).flatMap(([pair, published]) => {
    const verdict = advice.verdicts.find(verdict => verdict.pair === pair)
    if (verdict === undefined) return []
    const design = advice.blueprint.choices[pair] ?? null
    const inDesign = isTaken(design, verdict, published)
    return [{ precedent, verdict, published, result: resultOf(verdict, published), inDesign }]
  })
}

/** A design names its hybrids; "hybrid" is any of them, so none of the two sides. */
function isTaken(design: string | null, { scores }: Verdict, published: string): boolean {
  if (published !== 'hybrid') return design === published
  return design !== null && !(design in scores)
}

function resultOf(verdict: Verdict, published: string): Comparison['result'] {
  if (isChosen(verdict, published)) return 'agrees'
  return verdict.outcome === 'open' ? 'open' : 'differs'
}

/** The agreement on each pair that has published decisions, then on all ("all"). */
export function tallyAgreement(comparisons: readonly Comparison[]): readonly Agreement[] {
  const pairs = [...new Set(comparisons.map(({ verdict }) => verdict.pair))].map(pair =>
    agreementOn(
      pair,
      comparisons.filter(({ verdict }) => verdict.pair === pair),
    ),
  )
  const sum = (count: (agreement: Agreement) => number) =>
    pairs.reduce((total, agreement) => total + count(agreement), 0)
  const all: Agreement = {
    pair: 'all',
    decisions: comparisons.length,
    agree: sum(({ agree }) => agree),
    open: sum(({ open }) => open),
    differ: sum(({ differ }) => differ),
    inDesign: sum(({ inDesign }) => inDesign),
    majority: { choice: 'of each pair', count: sum(({ majority }) => majority.count) },
  }
  return [...pairs, all]
}

function agreementOn(pair: string, own: readonly Comparison[]): Agreement {
  const count = (result: Comparison['result']) =>
    own.filter(comparison => comparison.result === result).length
  const timesOf = (choice: string) => own.filter(({ published }) => published === choice).length
  const choice = own
    .map(({ published }) => published)
    .reduce((most, next) => (timesOf(next) > timesOf(most) ? next : most))
  return {
    pair,
    decisions: own.length,
    agree: count('agrees'),
    open: count('open'),
    differ: count('differs'),
    inDesign: own.filter(({ inDesign }) => inDesign).length,
    majority: { choice, count: timesOf(choice) },
  }
}

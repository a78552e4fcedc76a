import type { Catalogue } from '../../../model/catalogue.ts'
import type { Pair } from '../../../model/pair.ts'
import type { Strength } from '../../../model/result/verdict.ts'
import type { Comparison } from './compare-cases.ts'

/** How often recommendations of one strength, or within some bounds, were what was published. */
export interface Calibration {
  readonly decisions: number
  readonly right: number
}

const STRENGTHS: readonly Strength[] = ['forced', 'strong', 'clear', 'slight', 'leaning']

/** The recommendations by their strength; an interface that was read in parts has no one strength. */
export function calibrate(comparisons: readonly Comparison[]): ReadonlyMap<Strength, Calibration> {
  return new Map(
    STRENGTHS.map(strength => [
      strength,
      tally(recommended(comparisons).filter(({ verdicts }) => verdicts[0]?.strength === strength)),
    ]),
  )
}

/** A cell of the table by which the bands of strength are set. */
export interface CalibrationCell extends Calibration {
  /** The cell holds recommendations of at least this margin, and less than the next one's. */
  readonly margin: number
  /** In the same way, the share that the lead has of the side's reach. */
  readonly share: number
}

const MARGINS = [0, 0.1, 0.25, 0.5, 0.75]
const SHARES = [0, 0.1, 0.2, 0.3, 0.4]

/** The recommendations that evidence decided, by margin and by the lead's share of the reach. */
export function bandsOf(
  catalogue: Catalogue,
  comparisons: readonly Comparison[],
): readonly CalibrationCell[] {
  const placed = recommended(comparisons)
    .filter(({ verdicts: [verdict] }) => verdict?.strength !== 'forced')
    .map(comparison => ({ comparison, ...measuresOf(catalogue, comparison) }))
  const within = (value: number, bounds: readonly number[], at: number) =>
    value >= (bounds[at] as number) && value < (bounds[at + 1] ?? Number.POSITIVE_INFINITY)
  return MARGINS.flatMap((margin, row) =>
    SHARES.map((share, column) => ({
      ...{ margin, share },
      ...tally(
        placed
          .filter(each => within(each.margin, MARGINS, row) && within(each.share, SHARES, column))
          .map(({ comparison }) => comparison),
      ),
    })),
  )
}

function measuresOf({ pairs }: Catalogue, { pair: id, verdicts: [verdict] }: Comparison) {
  const pair = pairs.find(each => each.id === id)
  const choice = verdict?.choice
  if (!pair || !verdict || !choice) return { margin: 0, share: 0 }
  const [other] = pair.patterns.map(pattern => pattern.id).filter(each => each !== choice)
  const lead = (verdict.scores[choice] ?? 0) - (verdict.scores[other ?? ''] ?? 0)
  return { margin: verdict.margin ?? 0, share: lead / reachOf(pair, choice) }
}

/** The sum of a side's weights, each overlap group once at its heaviest. */
function reachOf({ rules }: Pair, side: string): number {
  const heaviest = new Map<string, number>()
  for (const { id, effect } of rules) {
    if (effect.kind !== 'toward' || effect.pattern !== side) continue
    const group = effect.group ?? id
    heaviest.set(group, Math.max(effect.weight, heaviest.get(group) ?? 0))
  }
  return [...heaviest.values()].reduce((sum, weight) => sum + weight, 0)
}

function recommended(comparisons: readonly Comparison[]): readonly Comparison[] {
  return comparisons.filter(
    ({ verdicts }) => verdicts.length === 1 && verdicts[0]?.outcome === 'recommended',
  )
}

function tally(comparisons: readonly Comparison[]): Calibration {
  const right = comparisons.filter(({ result }) => result === 'agrees').length
  return { decisions: comparisons.length, right }
}

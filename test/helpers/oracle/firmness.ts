import { reachOf } from './groups.ts'
import type { OracleCatalogue, OraclePair, StrengthBand } from './types.ts'

export type OracleStrength = 'forced' | 'strong' | 'clear' | 'slight' | 'leaning'

export const EPSILON = 1e-9

/** All that a verdict rests on: by side its score, and which sides are ruled out or decisive. */
export interface Facts {
  readonly A: string
  readonly B: string
  readonly pair: OraclePair
  readonly scores: Readonly<Record<string, number>>
  readonly total: number
  readonly ruledOut: readonly string[]
  readonly decisive: readonly string[]
  readonly fits: string | null
  readonly eligible: boolean
  readonly share: number
  readonly utilities: ReadonlyMap<string, number>
}

/** r(x, y) = (x - y) / (x + y), and 0 where both are 0. */
function ratio(x: number, y: number): number {
  return x + y === 0 ? 0 : (x - y) / (x + y)
}

export function sideMargin(
  { A, B, scores, share }: Facts,
  { X, eligible }: { readonly X: string; readonly eligible: boolean },
): number {
  const [own, other] = [scores[X] as number, scores[X === A ? B : A] as number]
  return eligible ? ratio((1 - share) * own, share * other) : ratio(own, other)
}

export function hybridMargin({ A, B, scores, ruledOut, decisive, share }: Facts): number {
  const margins = [1]
  for (const [X, Y] of [
    [A, B],
    [B, A],
  ] as const) {
    const [own, other] = [scores[X] as number, scores[Y] as number]
    if (!ruledOut.includes(X)) margins.push(ratio(share * other, (1 - share) * own))
    const alone = decisive.includes(X) && !decisive.includes(Y)
    if (ruledOut.length === 0 && alone) margins.push(ratio(other, own))
  }
  return Math.min(...margins)
}

export function strengthOf(
  { constants }: OracleCatalogue,
  { A, B, pair, scores, total, X, margin }: Facts & { readonly X: string; readonly margin: number },
): OracleStrength {
  if (total <= constants.leaningAtMost) return 'leaning'
  const lead = (scores[X] as number) - (scores[X === A ? B : A] as number)
  const share = lead / reachOf(pair, X)
  const reaches = (band: StrengthBand) =>
    margin >= band.margin.numerator / band.margin.denominator - EPSILON &&
    share >= band.share.numerator / band.share.denominator - EPSILON
  if (reaches(constants.strong)) return 'strong'
  return reaches(constants.clear) ? 'clear' : 'slight'
}

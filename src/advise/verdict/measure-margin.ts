import type { Constants, Fraction, Threshold } from '../../model/catalogue.ts'
import type { Strength } from '../../model/result/verdict.ts'
import type { CompiledPair } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import { type Decision, holdsDecisive, isVetoed } from './decide-pair.ts'

/**
 * The largest share by which every weight may err, independently, without a change of the verdict.
 * Null where the verdict is infeasible.
 */
export function measureMargin(
  compiled: CompiledPair,
  state: PairState,
  decision: Decision,
): Fraction | null {
  if (decision.outcome === 'infeasible') return null
  if (decision.outcome === 'open') return NONE
  if (hasOneChoice(state, decision)) return ALL
  return decision.side === null
    ? hybridMargin(compiled, state)
    : sideMargin(compiled, state, decision as SideDecision)
}

/** How firm a recommendation is, by its margin and its distance from the other side; null for every other outcome. */
export function rateStrength(
  { strong, clear, leaningAtMost }: Constants,
  {
    reach,
    state: { scores },
  }: { readonly reach: CompiledPair['reach']; readonly state: PairState },
  { side, margin, oneChoice }: { side: 0 | 1 | null; margin: Fraction | null; oneChoice: boolean },
): Strength | null {
  if (side === null || margin === null) return null
  if (oneChoice) return 'forced'
  if (scores[0] + scores[1] <= leaningAtMost) return 'leaning'
  const share = {
    numerator: scores[side] - scores[(1 - side) as 0 | 1],
    denominator: Math.max(1, reach[side]),
  }
  const reaches = (band: Threshold) =>
    isAtLeast(margin, band.margin) && isAtLeast(share, band.share)
  if (reaches(strong)) return 'strong'
  return reaches(clear) ? 'clear' : 'slight'
}

/** Whether a little other weight would turn a verdict; one that is open or infeasible is not close to anything. */
export function isClose(
  outcome: Decision['outcome'],
  { strength, oneChoice }: { readonly strength: Strength | null; readonly oneChoice: boolean },
): boolean {
  // Of the published hybrids that evidence alone decides, hardly more than half were taken.
  if (outcome === 'hybrid') return !oneChoice
  return strength === 'slight' || strength === 'leaning'
}

/** Whether vetoes left exactly one of the two sides and the hybrid. */
export function hasOneChoice(state: PairState, decision: Decision): boolean {
  const sides = [0, 1].filter(side => !isVetoed(state, side as 0 | 1)).length
  return sides + (decision.eligible === null ? 0 : 1) === 1
}

/** A fraction rounded down to two decimals, in whole numbers so that nothing is rounded twice. */
export function roundDown({ numerator, denominator }: Fraction): number {
  return Math.floor((100 * numerator) / denominator) / 100
}

const NONE: Fraction = { numerator: 0, denominator: 1 }
const ALL: Fraction = { numerator: 1, denominator: 1 }

interface SideDecision extends Decision {
  readonly side: 0 | 1
}

function sideMargin(
  compiled: CompiledPair,
  { scores }: PairState,
  { side, eligible }: SideDecision,
): Fraction {
  const own = scores[side]
  const other = scores[(1 - side) as 0 | 1]
  if (eligible === null) return ratio(own, other)
  const { numerator, denominator } = compiled.share
  return ratio((denominator - numerator) * own, numerator * other)
}

function hybridMargin(compiled: CompiledPair, state: PairState): Fraction {
  const { numerator, denominator } = compiled.share
  const [a, b] = state.scores
  const vetoed = [isVetoed(state, 0), isVetoed(state, 1)]
  const margins: Fraction[] = []
  if (!vetoed[0]) margins.push(ratio(numerator * b, (denominator - numerator) * a))
  if (!vetoed[1]) margins.push(ratio(numerator * a, (denominator - numerator) * b))
  if (!vetoed[0] && !vetoed[1]) margins.push(...caseMargin(state))
  return margins.reduce((least, next) => (isAtLeast(next, least) ? least : next), ALL)
}

/** Where only one side holds a decisive rule, the hybrid is eligible only as long as that side is not ahead. */
function caseMargin(state: PairState): readonly Fraction[] {
  const decisive = [holdsDecisive(state, 0), holdsDecisive(state, 1)]
  if (decisive[0] === decisive[1]) return []
  const [a, b] = state.scores
  return [decisive[0] ? ratio(b, a) : ratio(a, b)]
}

/** r(x, y) = (x - y) / (x + y), and 0 where both are 0. */
function ratio(x: number, y: number): Fraction {
  return x + y === 0 ? NONE : { numerator: x - y, denominator: x + y }
}

function isAtLeast(one: Fraction, other: Fraction): boolean {
  return one.numerator * other.denominator >= other.numerator * one.denominator
}

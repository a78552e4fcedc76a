import type { CompiledHybrid, CompiledPair } from '../engine/engine.ts'
import { DECISIVE_FLAGS, type PairState, RULED_OUT_FLAGS } from '../engine/pair-state.ts'
import { isVetoed } from './decide-pair.ts'

/** A state and what can still come: by side the least and the greatest score, and every flag that may be raised. */
export interface Outlook {
  readonly compiled: CompiledPair
  readonly state: PairState
  readonly rest: {
    readonly least: readonly [number, number]
    readonly most: readonly [number, number]
    readonly flags: number
  }
}

/** The scores of both sides. */
export type Scores = readonly [number, number]

/** As many corners has the box of scores that can be reached: one where nothing can be added. */
export function countCorners({ least, most }: Outlook['rest']): number {
  return least[0] === most[0] && least[1] === most[1] ? 1 : 4
}

/** The scores at a corner: the least of both, the most of both, the most of the first or of the second alone. */
export function scoresAt(
  { state: { scores }, rest: { least, most } }: Outlook,
  corner: number,
): Scores {
  const first = corner === 1 || corner === 2 ? most : least
  const second = corner === 1 || corner === 3 ? most : least
  return [scores[0] + first[0], scores[1] + second[1]]
}

/** Whether a side is ruled out for certain. */
export function isOut({ state }: Outlook, side: 0 | 1): boolean {
  return isVetoed(state, side)
}

/** Whether a side is ruled out, or may come to be. */
export function mayBeOut({ state, rest }: Outlook, side: 0 | 1): boolean {
  return ((state.flags | rest.flags) & RULED_OUT_FLAGS[side]) !== 0
}

/** Whether a hybrid can still have its circumstances, and answers every veto that fired. */
export function fitsStill(
  { vetoFlags }: CompiledPair,
  { circumstances, answers, forbidden }: CompiledHybrid,
  { flags, rest }: { readonly flags: number; readonly rest: number },
): boolean {
  return (
    (circumstances & ~(flags | rest)) === 0 &&
    (flags & vetoFlags & ~answers) === 0 &&
    (flags & forbidden) === 0
  )
}

/** Whether no hybrid can have a case, or one side that nothing can rule out is worth at least as much, whatever comes. */
export function hybridNeverWins(outlook: Outlook): boolean {
  return (
    !couldHaveCase(outlook) ||
    (!mayBeOut(outlook, 0) && isAlwaysWorthMore(outlook, 0)) ||
    (!mayBeOut(outlook, 1) && isAlwaysWorthMore(outlook, 1))
  )
}

function isAlwaysWorthMore(outlook: Outlook, side: 0 | 1): boolean {
  const { numerator, denominator } = outlook.compiled.share
  for (let corner = 0; corner < countCorners(outlook.rest); corner++) {
    const scores = scoresAt(outlook, corner)
    if (denominator * scores[side] < numerator * (scores[0] + scores[1])) return false
  }
  return true
}

/** Whether both sides may be ruled out, or one with a decisive rule may be, or may come not to be ahead. */
function couldHaveCase(outlook: Outlook): boolean {
  if (mayBeOut(outlook, 0) && mayBeOut(outlook, 1)) return true
  return couldHaveCaseOf(outlook, 0) || couldHaveCaseOf(outlook, 1)
}

function couldHaveCaseOf(outlook: Outlook, side: 0 | 1): boolean {
  const { state, rest } = outlook
  if (((state.flags | rest.flags) & DECISIVE_FLAGS[side]) === 0) return false
  if (mayBeOut(outlook, side)) return true
  const other = side === 0 ? 1 : 0
  // It is furthest behind with the least of its own and the most of the other.
  return state.scores[side] + rest.least[side] <= state.scores[other] + rest.most[other]
}

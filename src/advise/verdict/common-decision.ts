import { FIRST_HYBRID } from '../engine/choice-code.ts'
import type { CompiledHybrid, CompiledPair } from '../engine/engine.ts'
import { DECISIVE_FLAGS, type PairState, RULED_OUT_FLAGS } from '../engine/pair-state.ts'
import { type Decision, decideBy, decidePair, isSameDecision, NO_CHOICE } from './decide-pair.ts'

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

/**
 * The decision that everything that can still come leads to, or null where that is not certain. With the same sides ruled
 * out, and with or without a hybrid, the scores that lead to one decision form a convex cone, so that the corners of the
 * reachable box speak for it.
 */
export function commonDecision(outlook: Outlook): Decision | null {
  const { compiled, state, rest } = outlook
  const corners = cornersOf(outlook)
  if ((rest.flags & ~state.flags) === 0)
    return onlyDecision(corners.map(scores => decidePair(compiled, { scores, flags: state.flags })))
  const only = onlyDecision(corners.flatMap(corner => decisionsAt(outlook, corner)))
  // Which hybrid it is, or whether it is one at all, the flags to come decide.
  return only?.outcome === 'hybrid' ? null : only
}

/** Whether the choice may still be decided, as far as the bounds tell: never false where some completion leads to it. */
export function mayBecome(outlook: Outlook, choice: number): boolean {
  const { compiled, state, rest } = outlook
  const hybrid = compiled.hybrids[choice - FIRST_HYBRID]
  if (hybrid)
    return !hybridNeverWins(outlook) && fitsStill(compiled, hybrid, { ...state, rest: rest.flags })
  const [a, b] = state.scores
  const best: Scores =
    choice === 0 ? [a + rest.most[0], b + rest.least[1]] : [a + rest.least[0], b + rest.most[1]]
  return decisionsAt(outlook, best).some(({ side }) => side === choice)
}

/**
 * The same state without the flags that can decide nothing any more, so that states which differ in nothing else are one.
 * Outcome and side stay as they are in every completion; which hybrid it is only where `named`.
 */
export function withoutIdleFlags(outlook: Outlook, named = false): PairState {
  const { compiled, state } = outlook
  if (compiled.hybrids.length === 0) return state
  const flags = flagsThatMatter(outlook, named)
  return flags === state.flags ? state : { scores: state.scores, flags }
}

function flagsThatMatter(outlook: Outlook, named: boolean): number {
  const { state } = outlook
  if (hybridNeverWins(outlook)) return state.flags & RULED_OUT
  return (named ? null : flagsOfSomeHybrid(outlook)) ?? state.flags & flagsOfHybrids(outlook)
}

/** Where some hybrid fits whatever comes, the first that could stands for it: which one it is changes no outcome. */
function flagsOfSomeHybrid({ compiled, state, rest }: Outlook): number | null {
  const { hybrids, vetoFlags } = compiled
  const flags = state.flags | rest.flags
  const lasting = hybrids.filter(
    ({ answers, forbidden }) => (flags & vetoFlags & ~answers) === 0 && (flags & forbidden) === 0,
  )
  const [first] = lasting
  return first && lasting.some(({ circumstances }) => (circumstances & ~state.flags) === 0)
    ? (state.flags & (RULED_OUT | DECISIVE)) | first.circumstances
    : null
}

/** Vetoes and policies keep telling why a hybrid does not fit; circumstances matter only of those that still can. */
function flagsOfHybrids({ compiled, state, rest }: Outlook): number {
  let kept = RULED_OUT | compiled.vetoFlags
  for (const hybrid of compiled.hybrids) {
    kept |= hybrid.forbidden
    if (fitsStill(compiled, hybrid, { flags: state.flags, rest: rest.flags }))
      kept |= hybrid.circumstances | DECISIVE
  }
  return kept
}

const RULED_OUT = RULED_OUT_FLAGS[0] | RULED_OUT_FLAGS[1]
const DECISIVE = DECISIVE_FLAGS[0] | DECISIVE_FLAGS[1]

type Scores = readonly [number, number]

/** What can be decided with these scores, whichever flags are still raised. */
function decisionsAt(outlook: Outlook, [a, b]: Scores): readonly Decision[] {
  const { numerator, denominator } = outlook.compiled.share
  const firsts = ruledOutModes(outlook, 0).map(isOut => (isOut ? NO_CHOICE : denominator * a))
  const seconds = ruledOutModes(outlook, 1).map(isOut => (isOut ? NO_CHOICE : denominator * b))
  const hybrids = couldFit(outlook) ? [NO_CHOICE, numerator * (a + b)] : [NO_CHOICE]
  return firsts.flatMap(first =>
    seconds.flatMap(second =>
      hybrids.map(hybrid => decideBy([first, second, hybrid], hybrid === NO_CHOICE ? null : 0)),
    ),
  )
}

function cornersOf({ state: { scores }, rest: { least, most } }: Outlook): readonly Scores[] {
  const [a, b] = scores
  const corner = (first: number, second: number): Scores => [a + first, b + second]
  if (least[0] === most[0] && least[1] === most[1]) return [corner(least[0], least[1])]
  return [
    corner(least[0], least[1]),
    corner(most[0], most[1]),
    corner(most[0], least[1]),
    corner(least[0], most[1]),
  ]
}

function onlyDecision(decisions: readonly Decision[]): Decision | null {
  const [first] = decisions
  return first && decisions.every(other => isSameDecision(first, other)) ? first : null
}

function ruledOutModes({ state, rest }: Outlook, side: 0 | 1): readonly boolean[] {
  if ((state.flags & RULED_OUT_FLAGS[side]) !== 0) return [true]
  return (rest.flags & RULED_OUT_FLAGS[side]) !== 0 ? [false, true] : [false]
}

function couldFit(outlook: Outlook): boolean {
  const { compiled, state, rest } = outlook
  return (
    !hybridNeverWins(outlook) &&
    compiled.hybrids.some(hybrid =>
      fitsStill(compiled, hybrid, { flags: state.flags, rest: rest.flags }),
    )
  )
}

/** Whether a hybrid can still have its circumstances, and answers every veto that fired. */
function fitsStill(
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
function hybridNeverWins(outlook: Outlook): boolean {
  const { numerator, denominator } = outlook.compiled.share
  const corners = cornersOf(outlook)
  if (!couldHaveCase(outlook, corners)) return true
  return ([0, 1] as const).some(
    side =>
      ruledOutModes(outlook, side).every(isOut => !isOut) &&
      corners.every(scores => denominator * scores[side] >= numerator * (scores[0] + scores[1])),
  )
}

/** Whether both sides may be ruled out, or one with a decisive rule may be, or may come not to be ahead. */
function couldHaveCase({ state, rest }: Outlook, corners: readonly Scores[]): boolean {
  const flags = state.flags | rest.flags
  const mayBeOut = (side: 0 | 1) => (flags & RULED_OUT_FLAGS[side]) !== 0
  if (mayBeOut(0) && mayBeOut(1)) return true
  return ([0, 1] as const).some(
    side =>
      (flags & DECISIVE_FLAGS[side]) !== 0 &&
      (mayBeOut(side) || corners.some(([a, b]) => (side === 0 ? a <= b : b <= a))),
  )
}

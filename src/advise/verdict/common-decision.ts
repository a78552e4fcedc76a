import { FIRST_HYBRID } from '../engine/choice-code.ts'
import { DECISIVE_FLAGS, type PairState, RULED_OUT_FLAGS } from '../engine/pair-state.ts'
import { type Decision, decideBy, decideScores, isSameDecision, NO_CHOICE } from './decide-pair.ts'
import {
  countCorners,
  fitsStill,
  hybridNeverWins,
  isOut,
  mayBeOut,
  type Outlook,
  type Scores,
  scoresAt,
} from './outlook.ts'

/**
 * The decision that everything that can still come leads to, or null where that is not certain. With the same sides ruled
 * out, and with or without a hybrid, the scores that lead to one decision form a convex cone, so that the corners of the
 * reachable box speak for it.
 */
export function commonDecision(outlook: Outlook): Decision | null {
  const { compiled, state, rest } = outlook
  if ((rest.flags & ~state.flags) !== 0) return commonWhateverFlags(outlook)
  let common: Decision | null = null
  for (let corner = 0; corner < countCorners(rest); corner++) {
    const decision = decideScores(compiled, scoresAt(outlook, corner), state.flags)
    common ??= decision
    if (!isSameDecision(common, decision)) return null
  }
  return common
}

function commonWhateverFlags(outlook: Outlook): Decision | null {
  const withHybrid = couldFit(outlook)
  let common: Decision | null = null
  for (let corner = 0; corner < countCorners(outlook.rest); corner++) {
    const decision = commonAt(outlook, scoresAt(outlook, corner), withHybrid)
    if (decision === null || (common !== null && !isSameDecision(common, decision))) return null
    common = decision
  }
  return common
}

/** The decision with these scores, whichever flags are still raised; null where there are several, as where a hybrid may or may not fit. */
function commonAt(outlook: Outlook, scores: Scores, withHybrid: boolean): Decision | null {
  const decisions = decisionsAt(outlook, scores, withHybrid)
  const first = decisions[0] as Decision
  for (const decision of decisions) if (!isSameDecision(first, decision)) return null
  return first
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
  // A hybrid only takes a decision from a side.
  return decisionsAt(outlook, best, false).some(({ side }) => side === choice)
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

/** What can be decided with these scores, whichever flags are still raised. */
function decisionsAt(outlook: Outlook, [a, b]: Scores, withHybrid: boolean): readonly Decision[] {
  const { numerator, denominator } = outlook.compiled.share
  const decisions: Decision[] = []
  for (const first of utilitiesFor(outlook, 0, denominator * a))
    for (const second of utilitiesFor(outlook, 1, denominator * b)) {
      decisions.push(decideBy([first, second, NO_CHOICE], null))
      if (withHybrid) decisions.push(decideBy([first, second, numerator * (a + b)], 0))
    }
  return decisions
}

/** What a side may be worth, as it may be ruled out or not. */
function utilitiesFor(outlook: Outlook, side: 0 | 1, utility: number): readonly number[] {
  if (isOut(outlook, side)) return OUT
  return mayBeOut(outlook, side) ? [utility, NO_CHOICE] : [utility]
}

const OUT = [NO_CHOICE]

function couldFit(outlook: Outlook): boolean {
  const { compiled, state, rest } = outlook
  return (
    !hybridNeverWins(outlook) &&
    compiled.hybrids.some(hybrid =>
      fitsStill(compiled, hybrid, { flags: state.flags, rest: rest.flags }),
    )
  )
}

import { FIRST_HYBRID } from '../engine/choice-code.ts'
import type { CompiledHybrid, CompiledPair } from '../engine/engine.ts'
import { DECISIVE_FLAGS, type PairState, RULED_OUT_FLAGS } from '../engine/pair-state.ts'

/** Outcome and choice of one pair: the part of a verdict that searches compare. */
export interface Decision {
  readonly outcome: 'recommended' | 'hybrid' | 'open' | 'infeasible'
  /** The recommended side; null otherwise. */
  readonly side: 0 | 1 | null
  /** Index of the eligible hybrid, chosen or not; null where none is. */
  readonly eligible: number | null
}

/** Largest utility wins; a side beats a hybrid of equal utility; two equal sides on top are open. */
export function decidePair(compiled: CompiledPair, state: PairState): Decision {
  return decideScores(compiled, state.scores, state.flags)
}

/** The same, of scores and flags apart. */
export function decideScores(
  compiled: CompiledPair,
  scores: PairState['scores'],
  flags: number,
): Decision {
  const { numerator, denominator } = compiled.share
  const [a, b] = scores
  const fitting = fittingHybrid(compiled, flags)
  const eligible = fitting >= 0 && hasCase(scores, flags) ? fitting : null
  const kind = kindOf(
    (flags & RULED_OUT_FLAGS[0]) !== 0 ? NO_CHOICE : denominator * a,
    (flags & RULED_OUT_FLAGS[1]) !== 0 ? NO_CHOICE : denominator * b,
    eligible === null ? NO_CHOICE : numerator * (a + b),
  )
  return decisionOf(kind, eligible)
}

/** The decision by the utilities of both sides and of the eligible hybrid (see `utilitiesOf`). */
export function decideBy(
  [first, second, hybrid]: readonly [number, number, number],
  eligible: number | null,
): Decision {
  return decisionOf(kindOf(first, second, hybrid), eligible)
}

/** Outcome and choice, by which choice has the largest utility. */
function kindOf(first: number, second: number, hybrid: number): Kind {
  if (hybrid > first && hybrid > second) return 'hybrid'
  if (first !== second) return first > second ? 'first' : 'second'
  return first === NO_CHOICE ? 'infeasible' : 'open'
}

type Kind = 'first' | 'second' | Exclude<Decision['outcome'], 'recommended'>

/** Searches take millions of decisions: most are one of these objects. */
function decisionOf(kind: Kind, eligible: number | null): Decision {
  const decision = WITHOUT_HYBRID[kind]
  if (eligible === null) return decision
  return { outcome: decision.outcome, side: decision.side, eligible }
}

const WITHOUT_HYBRID: Readonly<Record<Kind, Decision>> = {
  first: { outcome: 'recommended', side: 0, eligible: null },
  second: { outcome: 'recommended', side: 1, eligible: null },
  hybrid: { outcome: 'hybrid', side: null, eligible: null },
  open: { outcome: 'open', side: null, eligible: null },
  infeasible: { outcome: 'infeasible', side: null, eligible: null },
}

/**
 * The utilities of both sides and of the eligible hybrid, as whole numbers: side = denominator x score, hybrid =
 * numerator x (sum of both scores), of the fraction that is the hybrid's share; -1 for a choice that does not exist.
 */
export function utilitiesOf(
  compiled: CompiledPair,
  state: PairState,
  eligible: number | null,
): readonly [number, number, number] {
  const { numerator, denominator } = compiled.share
  const [a, b] = state.scores
  return [
    isVetoed(state, 0) ? NO_CHOICE : denominator * a,
    isVetoed(state, 1) ? NO_CHOICE : denominator * b,
    eligible === null ? NO_CHOICE : numerator * (a + b),
  ]
}

/** The encoded choice that a decision makes; null where it makes none. */
export function decidedChoice({ outcome, side, eligible }: Decision): number | null {
  if (outcome === 'recommended') return side
  return outcome === 'hybrid' && eligible !== null ? FIRST_HYBRID + eligible : null
}

/** Whether outcome and choice are the same. */
export function isSameDecision(one: Decision, other: Decision): boolean {
  return one.outcome === other.outcome && one.side === other.side
}

/** Whether vetoes rule the side out. */
export function isVetoed(state: PairState, side: 0 | 1): boolean {
  return (state.flags & RULED_OUT_FLAGS[side]) !== 0
}

/** Whether a decisive rule fired toward the side. */
export function holdsDecisive(state: PairState, side: 0 | 1): boolean {
  return (state.flags & DECISIVE_FLAGS[side]) !== 0
}

/** The utility of a choice that does not exist. */
export const NO_CHOICE = -1

/** The first hybrid that fits, where it is eligible; else null. */
export function eligibleHybrid(compiled: CompiledPair, state: PairState): number | null {
  const fitting = fittingHybrid(compiled, state.flags)
  return fitting >= 0 && hasCase(state.scores, state.flags) ? fitting : null
}

/** Index of the first hybrid whose circumstances are true, that answers every fired veto and that no policy forbids; else -1. */
function fittingHybrid({ hybrids, vetoFlags }: CompiledPair, flags: number): number {
  const vetoes = flags & vetoFlags
  for (let index = 0; index < hybrids.length; index++) {
    const { circumstances, answers, forbidden } = hybrids[index] as CompiledHybrid
    const fits = (circumstances & ~flags) === 0 && (vetoes & ~answers) === 0
    if (fits && (forbidden & flags) === 0) return index
  }
  return -1
}

/**
 * A hybrid needs a tension. No veto: a side that is not ahead holds a decisive rule. One side ruled out:
 * that side holds one. Both ruled out: always.
 */
function hasCase([a, b]: PairState['scores'], flags: number): boolean {
  const first = (flags & RULED_OUT_FLAGS[0]) !== 0
  const second = (flags & RULED_OUT_FLAGS[1]) !== 0
  if (first && second) return true
  const free = !first && !second
  return (
    ((free ? a <= b : first) && (flags & DECISIVE_FLAGS[0]) !== 0) ||
    ((free ? b <= a : second) && (flags & DECISIVE_FLAGS[1]) !== 0)
  )
}

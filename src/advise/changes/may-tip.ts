import type { CompiledPair, ScoringGroup } from '../engine/engine.ts'
import { type PairState, RULED_OUT_FLAGS } from '../engine/pair-state.ts'
import type { PairEvaluation } from '../evaluation/pair-evaluation.ts'
import { commonDecision } from '../verdict/common-decision.ts'
import { isSameDecision } from '../verdict/decide-pair.ts'
import type { Outlook } from '../verdict/outlook.ts'

/** What some scoring groups may come to. */
export type Reach = Outlook['rest']

/** What scoring groups come to in one of these states. */
export function reachOf(states: readonly PairState[]): Reach {
  const of = (side: 0 | 1) => states.map(({ scores }) => scores[side])
  return {
    least: [Math.min(...of(0)), Math.min(...of(1))],
    most: [Math.max(...of(0)), Math.max(...of(1))],
    flags: states.reduce((all, { flags }) => all | flags, 0),
  }
}

/** What the scoring groups of an answer that changes come to now, what all others do, and what its groups may come to. */
export interface OneChange {
  readonly now: PairState
  readonly others: PairState
  readonly reach: Reach
}

/** What the scoring groups of an answer can do to the recommended side, as far as the most tells that they can come to. */
export interface Swing {
  /** How much of its own score it can lose. */
  readonly loss: number
  /** How much the other side can gain. */
  readonly gain: number
  /** Whether they can rule it out; where no side is recommended nothing is known. */
  readonly isUnsure: boolean
}

/** The swing of scoring groups that come to this now, and to this at most. */
export function swingOf(
  { decision: { side } }: Pick<PairEvaluation, 'decision'>,
  now: PairState,
  most: PairState,
): Swing {
  if (side === null) return { loss: 0, gain: 0, isUnsure: true }
  const far = side === 0 ? 1 : 0
  return {
    loss: now.scores[side],
    gain: most.scores[far] - now.scores[far],
    isUnsure: (most.flags & RULED_OUT_FLAGS[side]) !== 0,
  }
}

/** Whether two answers could change the verdict together, as far as their swings tell. */
export function couldTip(
  { compiled, state: { scores }, decision: { side } }: Reported,
  one: Swing,
  other: Swing,
): boolean {
  if (side === null || one.isUnsure || other.isUnsure) return true
  const own = scores[side] - one.loss - other.loss
  const far = scores[side === 0 ? 1 : 0] + one.gain + other.gain
  return !leads(compiled, own, far)
}

type Reported = Pick<PairEvaluation, 'compiled' | 'state' | 'decision'>

/** What the scoring groups that depend on both of two answers come to now: of these each answer alone says nothing. */
export interface Shared {
  /** The most that they can come to. */
  readonly most: PairState
  readonly now: PairState
}

/**
 * Whether a pair may be decided otherwise where two answers change together: false only where nothing that their scoring
 * groups can come to changes it.
 */
export function mayTip(
  { compiled, state, decision }: Pick<PairEvaluation, 'compiled' | 'state' | 'decision'>,
  [one, other]: readonly [OneChange, OneChange],
  shared: Shared,
): boolean {
  // Of a flag that the groups of both raise nobody knows whether yet another group does.
  const unsure = one.now.flags & other.now.flags
  const flags = one.reach.flags | other.reach.flags | shared.most.flags | unsure
  const rest = (side: 0 | 1) =>
    state.scores[side] - one.now.scores[side] - other.now.scores[side] + shared.now.scores[side]
  const least = (side: 0 | 1) =>
    Math.max(0, one.reach.least[side] - shared.most.scores[side]) +
    Math.max(0, other.reach.least[side] - shared.most.scores[side])
  const most = (side: 0 | 1) =>
    one.reach.most[side] + other.reach.most[side] + shared.most.scores[side]
  const worst = (side: 0 | 1) => rest(side) + (decision.side === side ? least(side) : most(side))
  const scores = [worst(0), worst(1)] as const
  // Most leads are larger than two answers can take back.
  if (keepsAhead({ compiled, decision }, { scores, flags: state.flags | flags })) return false
  const common = commonDecision({
    compiled,
    state: {
      scores: [rest(0), rest(1)],
      flags: one.others.flags & other.others.flags & ~unsure,
    },
    rest: { least: [least(0), least(1)], most: [most(0), most(1)], flags },
  })
  return common === null || !isSameDecision(common, decision)
}

/** Whether the recommended side is ahead in this state, worth at least as much as any hybrid, and ruled out by nothing. */
function keepsAhead(
  { compiled, decision: { side } }: Pick<PairEvaluation, 'compiled' | 'decision'>,
  { scores, flags }: PairState,
): boolean {
  if (side === null || (flags & RULED_OUT_FLAGS[side]) !== 0) return false
  return leads(compiled, scores[side], scores[side === 0 ? 1 : 0])
}

/** Whether the score of a side is larger than that of the other, and worth at least as much as a hybrid. */
function leads({ share }: CompiledPair, own: number, other: number): boolean {
  return own > other && share.denominator * own >= share.numerator * (own + other)
}

/** The same, whatever scoring groups that come to at most this add to the state. */
export function keepsAheadWith(
  pairEvaluation: Pick<PairEvaluation, 'compiled' | 'decision'>,
  state: PairState,
  most: PairState,
): boolean {
  const { side } = pairEvaluation.decision
  return keepsAhead(pairEvaluation, {
    scores: [
      state.scores[0] + (side === 0 ? 0 : most.scores[0]),
      state.scores[1] + (side === 1 ? 0 : most.scores[1]),
    ],
    flags: state.flags | most.flags,
  })
}

/** The most that scoring groups can come to, by side, and all flags that they can raise. */
export function mostOf(groups: readonly ScoringGroup[]): PairState {
  const scores: [number, number] = [0, 0]
  let flags = 0
  for (const { side, rules } of groups) {
    scores[side] += Math.max(0, ...rules.map(({ weight }) => weight))
    flags = rules.reduce((all, rule) => all | rule.flags, flags)
  }
  return { scores, flags }
}

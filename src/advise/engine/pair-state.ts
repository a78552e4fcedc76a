/** The scores of both sides of a pair, and the flags of fired decisive rules, vetoes, circumstances and policies. */
export interface PairState {
  readonly scores: readonly [number, number]
  readonly flags: number
}

/** By side: the flag that says that a decisive rule fired toward it. */
export const DECISIVE_FLAGS = [1, 2] as const
/** By side: the flag that says that a veto rules it out. */
export const RULED_OUT_FLAGS = [4, 8] as const
/** The first flag for vetoes, circumstances and policies. */
export const FIRST_FREE_FLAG = 16
/** How many flags a pair can have beside those of its sides, all in one 31-bit integer. */
export const MOST_FLAGS = 26

/** The state of a pair for which nothing fired. */
export const EMPTY_STATE: PairState = { scores: [0, 0], flags: 0 }

/** The sum of the scores, and the flags of both. */
export function addStates(one: PairState, other: PairState): PairState {
  return {
    scores: [one.scores[0] + other.scores[0], one.scores[1] + other.scores[1]],
    flags: one.flags | other.flags,
  }
}

/**
 * What holds whichever of the states is true: by side the least score, and the flags that all of them raise; of the
 * vetoes (`anyOf`) those that some of them raise, since a hybrid has to answer each.
 */
export function reduceStates(states: readonly PairState[], anyOf: number): PairState {
  const [first, ...others] = states
  if (first === undefined) return EMPTY_STATE
  let [a, b] = first.scores
  let inAll = first.flags
  let inSome = first.flags
  for (const { scores, flags } of others) {
    a = Math.min(a, scores[0])
    b = Math.min(b, scores[1])
    inAll &= flags
    inSome |= flags
  }
  return { scores: [a, b], flags: inAll | (inSome & anyOf) }
}

/** A number that is the same for equal states only: scores stay far below 1024, flags below 2^31. */
export function stateKey({ scores, flags }: PairState): number {
  return (flags * 1024 + scores[0]) * 1024 + scores[1]
}

/** Whether scores and flags are the same. */
export function isSameState(one: PairState, other: PairState): boolean {
  return (
    one.flags === other.flags &&
    one.scores[0] === other.scores[0] &&
    one.scores[1] === other.scores[1]
  )
}

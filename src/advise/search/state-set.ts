import type { PairState } from '../engine/pair-state.ts'

/** The states that one component of a pair can reach, and their bounds. */
export interface StateSet {
  readonly states: readonly PairState[]
  readonly bounds: Bounds
}

/** By side the least and the greatest score, and every flag that may be raised. */
export interface Bounds {
  readonly least: readonly [number, number]
  readonly most: readonly [number, number]
  readonly flags: number
}

/** The set of these states, at least one. */
export function stateSet(states: readonly PairState[]): StateSet {
  const [first, ...others] = states
  const [a, b] = first?.scores ?? [0, 0]
  const least: [number, number] = [a, b]
  const most: [number, number] = [a, b]
  let flags = first?.flags ?? 0
  for (const { scores, flags: raised } of others) {
    least[0] = Math.min(least[0], scores[0])
    least[1] = Math.min(least[1], scores[1])
    most[0] = Math.max(most[0], scores[0])
    most[1] = Math.max(most[1], scores[1])
    flags |= raised
  }
  return { states, bounds: { least, most, flags } }
}

/** The bounds of the sums of two sets. */
export function addBounds(one: Bounds, other: Bounds): Bounds {
  return {
    least: [one.least[0] + other.least[0], one.least[1] + other.least[1]],
    most: [one.most[0] + other.most[0], one.most[1] + other.most[1]],
    flags: one.flags | other.flags,
  }
}

/** The bounds of the sum of no sets. */
export const NO_BOUNDS: Bounds = { least: [0, 0], most: [0, 0], flags: 0 }

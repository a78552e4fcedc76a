import type { PairState } from '../engine/pair-state.ts'
import {
  branchesOf,
  choosePivot,
  exploreComponent,
  splitGroups,
} from '../engine/residuals/explore-states.ts'
import type { ResidualPair } from '../engine/residuals/open-pair.ts'

/** By side the least and the greatest score, the least and the greatest lead of the first side, and every flag that may be raised. */
export interface Bounds {
  readonly least: readonly [number, number]
  readonly most: readonly [number, number]
  readonly lead: readonly [number, number]
  readonly flags: number
}

/** What the groups of a pair can add at most, each looked at by itself: quick, and never too little. */
export function roughBounds({ residuals }: ResidualPair, groups: readonly number[]): Bounds {
  const most: [number, number] = [0, 0]
  let flags = 0
  for (const group of groups) {
    let heaviest = 0
    for (const { weight, flags: raised } of residuals.rulesOf(group)) {
      heaviest = Math.max(heaviest, weight)
      flags |= raised
    }
    most[residuals.sideOf(group)] += heaviest
  }
  return { least: [0, 0], most, lead: [0 - most[1], most[0]], flags }
}

/** What the groups of a pair can add, exactly: over all completions. */
export function exactBounds(pair: ResidualPair, groups: readonly number[]): Bounds {
  const known = new Map<string, Bounds>()
  const ofComponent = (component: readonly number[]): Bounds => {
    const key = component.join()
    const found = known.get(key)
    if (found) return found
    const pivot = choosePivot(pair, component)
    const bounds = pair.unknowns[pivot]?.isReduced
      ? boundsOf(exploreComponent(pair, component)[0] as PairState)
      : branchesOf(pair, component, pivot)
          .map(({ state, groups: left }) => addBounds(boundsOf(state), ofGroups(left)))
          .reduce(joinBounds)
    known.set(key, bounds)
    return bounds
  }
  const ofGroups = (left: readonly number[]): Bounds =>
    splitGroups(pair, left).map(ofComponent).reduce(addBounds, NO_BOUNDS)
  return ofGroups(groups)
}

function boundsOf({ scores, flags }: PairState): Bounds {
  const lead = scores[0] - scores[1]
  return { least: scores, most: scores, lead: [lead, lead], flags }
}

/** The bounds of the sums of two. */
function addBounds(one: Bounds, other: Bounds): Bounds {
  return {
    least: [one.least[0] + other.least[0], one.least[1] + other.least[1]],
    most: [one.most[0] + other.most[0], one.most[1] + other.most[1]],
    lead: [one.lead[0] + other.lead[0], one.lead[1] + other.lead[1]],
    flags: one.flags | other.flags,
  }
}

/** The bounds of either. */
function joinBounds(one: Bounds, other: Bounds): Bounds {
  return {
    least: [Math.min(one.least[0], other.least[0]), Math.min(one.least[1], other.least[1])],
    most: [Math.max(one.most[0], other.most[0]), Math.max(one.most[1], other.most[1])],
    lead: [Math.min(one.lead[0], other.lead[0]), Math.max(one.lead[1], other.lead[1])],
    flags: one.flags | other.flags,
  }
}

const NO_BOUNDS: Bounds = { least: [0, 0], most: [0, 0], lead: [0, 0], flags: 0 }

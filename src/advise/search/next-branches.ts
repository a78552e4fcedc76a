import {
  type Branch,
  branchesOf,
  choosePivot,
  exploreComponent,
  splitGroups,
} from '../engine/residuals/explore-states.ts'
import type { ResidualPair } from '../engine/residuals/open-pair.ts'
import { roughBounds } from './bounds.ts'

/**
 * The branches of one component of these groups, with all others: first of one that can raise the flags that are wanted,
 * then of one that can raise any, since without flags scores alone decide.
 */
export function nextBranches(
  pair: ResidualPair,
  groups: readonly number[],
  wanted = 0,
): readonly Branch[] {
  const next = smallestOf(raisingFirst(pair, splitGroups(pair, groups), wanted))
  const others = groups.filter(group => !next.includes(group))
  const pivot = pivotOf(pair, next, wanted)
  if (pair.unknowns[pivot]?.isReduced)
    return exploreComponent(pair, next).map(state => ({ state, groups: others }))
  return branchesOf(pair, next, pivot).map(({ state, groups: left }) => ({
    state,
    groups: [...others, ...left].sort((one, other) => one - other),
  }))
}

/** The components that can raise a wanted flag; where there are none those that can raise any, else all. */
function raisingFirst(
  pair: ResidualPair,
  components: readonly (readonly number[])[],
  wanted: number,
): readonly (readonly number[])[] {
  const raised = components.map(component => roughBounds(pair, component).flags)
  for (const flags of [wanted, ANY]) {
    const raising = components.filter((_, at) => ((raised[at] as number) & flags) !== 0)
    if (raising.length > 0) return raising
  }
  return components
}

const ANY = -1

function smallestOf(components: readonly (readonly number[])[]): readonly number[] {
  return components.reduce((least, each) => (each.length < least.length ? each : least))
}

/** The pivot of the groups that can raise a wanted flag, unless it stays partial; else that of the component. */
function pivotOf(pair: ResidualPair, component: readonly number[], wanted: number): number {
  const raising = component.filter(group => (roughBounds(pair, [group]).flags & wanted) !== 0)
  const pivot = raising.length === 0 ? -1 : choosePivot(pair, raising)
  return pair.unknowns[pivot]?.isReduced === false ? pivot : choosePivot(pair, component)
}

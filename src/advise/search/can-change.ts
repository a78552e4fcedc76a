import {
  type Branch,
  branchesOf,
  choosePivot,
  exploreBranch,
  exploreComponent,
  splitGroups,
} from '../engine/explore-states.ts'
import type { ResidualPair } from '../engine/open-pair.ts'
import { addStates, type PairState, stateKey } from '../engine/pair-state.ts'
import type { CompletionSearch } from './open-search.ts'
import { canDiffer, commonDecision, type StateSets } from './reach-decisions.ts'
import { addBounds, type Bounds, NO_BOUNDS, stateSet } from './state-set.ts'

/**
 * Whether two completions that differ in this unknown alone decide differently: all rows of the others are tried, those
 * that its groups share first, until what is left of its component depends on it alone.
 */
export function canChange({ pair, components, sets }: CompletionSearch, unknown: number): boolean {
  const own = components.findIndex(component => dependsOn(pair, component, unknown))
  if (own < 0) return false
  const others = sets.filter((_, index) => index !== own)
  const seen = new Set<string>()
  return canChangeWithin(
    { pair, unknown, seen },
    { state: pair.state, groups: components[own] as readonly number[] },
    { sets: others, key: '' },
  )
}

interface ChangeSearch {
  readonly pair: ResidualPair
  readonly unknown: number
  /** What was tried without success. */
  readonly seen: Set<string>
}

interface Others {
  /** The states of all components that do not depend on the unknown. */
  readonly sets: StateSets
  /** The keys of those that were split off on the way. */
  readonly key: string
}

function dependsOn(
  { residuals, unknownOf }: ResidualPair,
  component: readonly number[],
  unknown: number,
): boolean {
  return component.some(group =>
    residuals.variablesOf(group).some(variable => unknownOf[variable] === unknown),
  )
}

function canChangeWithin(
  search: ChangeSearch,
  { state, groups }: Branch,
  { sets, key }: Others,
): boolean {
  const { pair, unknown, seen } = search
  const components = splitGroups(pair, groups)
  const own = components.find(component => dependsOn(pair, component, unknown))
  if (own === undefined) return false
  const aside = components.filter(component => component !== own)
  const others = {
    sets: [...sets, ...aside.map(component => stateSet(exploreComponent(pair, component)))],
    key: `${key} ${aside.join(' ')}`,
  }
  const tried = `${own.join()} ${stateKey(state)}${others.key}`
  if (seen.has(tried)) return false
  seen.add(tried)
  if (isCertain(pair, { state, groups: own }, others.sets)) return false
  const pivot = choosePivot(pair, own, unknown)
  if (pivot === unknown) return differs(search, { state, groups: own }, others.sets)
  return branchesOf(pair, own, pivot).some(branch =>
    canChangeWithin(search, { ...branch, state: addStates(state, branch.state) }, others),
  )
}

/** Whether everything that can still come decides alike; a rough look that needs no search. */
function isCertain(pair: ResidualPair, { state, groups }: Branch, sets: StateSets): boolean {
  const own = boundsOf(pair, groups)
  const all = sets.reduce<Bounds>((sum, { bounds }) => addBounds(sum, bounds), own)
  return commonDecision(pair.compiled, state, all) !== null
}

function boundsOf({ residuals }: ResidualPair, groups: readonly number[]): Bounds {
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
  return { ...NO_BOUNDS, most, flags }
}

/** Nothing but the unknown is left, and what stays partial: the states of its rows are held against each other. */
function differs(
  { pair, unknown }: ChangeSearch,
  { state, groups }: Branch,
  sets: StateSets,
): boolean {
  const states = branchesOf(pair, groups, unknown).flatMap(branch =>
    exploreBranch(pair, branch).map((each): PairState => addStates(state, each)),
  )
  return canDiffer(pair.compiled, states, sets)
}

import { addStates, type PairState, stateKey } from '../engine/pair-state.ts'
import {
  type Branch,
  branchesOf,
  choosePivot,
  exploreBranch,
  splitGroups,
} from '../engine/residuals/explore-states.ts'
import type { ResidualPair } from '../engine/residuals/open-pair.ts'
import { roughBounds } from './bounds.ts'
import { canDiffer } from './can-differ.ts'
import { commonDecision, withoutIdleFlags } from './common-decision.ts'

/**
 * Whether two completions that differ in this unknown alone decide differently: all rows of the others in its component are
 * tried, those that its groups share first, until what is left of the component depends on it alone.
 */
export function canChange(pair: ResidualPair, unknown: number): boolean {
  const seen = new Set<string>()
  const visit = ({ state: given, groups }: Branch): boolean => {
    const own = splitGroups(pair, groups).find(each => dependsOn(pair, each, unknown))
    if (own === undefined) return false
    const rest = roughBounds(pair, groups)
    const state = withoutIdleFlags({ compiled: pair.compiled, state: given, rest })
    const key = `${groups.join()} ${stateKey(state)}`
    if (seen.has(key)) return false
    seen.add(key)
    // A rough look that needs no search: whether everything that can still come decides alike.
    if (commonDecision({ compiled: pair.compiled, state, rest })) return false
    const others = groups.filter(group => !own.includes(group))
    const pivot = choosePivot(pair, own, unknown)
    if (pivot === unknown) return differs(pair, { state, own, others, unknown })
    return branchesOf(pair, own, pivot).some(branch =>
      visit({
        state: addStates(state, branch.state),
        groups: [...others, ...branch.groups].sort((one, other) => one - other),
      }),
    )
  }
  return visit(pair)
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

interface Left {
  readonly state: PairState
  /** The groups that depend on the unknown and on nothing else but what stays partial. */
  readonly own: readonly number[]
  readonly others: readonly number[]
  readonly unknown: number
}

/** The states of the rows of an unknown are held against each other. */
function differs(pair: ResidualPair, { state, own, others, unknown }: Left): boolean {
  const states = branchesOf(pair, own, unknown).flatMap(branch =>
    exploreBranch(pair, branch).map((each): PairState => addStates(state, each)),
  )
  return canDiffer(pair, states, others)
}

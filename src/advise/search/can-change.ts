import { addStates, type PairState, stateKey } from '../engine/pair-state.ts'
import {
  type Branch,
  branchesOf,
  choosePivot,
  exploreBranch,
  splitGroups,
} from '../engine/residuals/explore-states.ts'
import { completeFirst } from '../engine/residuals/first-completion.ts'
import type { ResidualPair } from '../engine/residuals/open-pair.ts'
import { commonDecision, withoutIdleFlags } from '../verdict/common-decision.ts'
import { decidePair, isSameDecision } from '../verdict/decide-pair.ts'
import { roughBounds } from './bounds.ts'
import { canDiffer } from './can-differ.ts'

/**
 * Whether two completions that differ in this unknown alone decide differently: all rows of the others in its component are
 * tried, those that its groups share first, until what is left of the component depends on it alone. Exact, but for partial
 * answers that tie so much together that `MOST_VISITS` do not suffice: then it may, as far as anybody knows.
 */
export function canChange(pair: ResidualPair, unknown: number): boolean {
  const seen = new Set<string>()
  const visit = (branch: Branch): boolean => {
    const left = leftOf(pair, branch, unknown)
    if (left === null || seen.has(left.key)) return false
    if (seen.size > MOST_VISITS) return true
    seen.add(left.key)
    const { state, own, others } = left
    const pivot = choosePivot(pair, own, unknown)
    if (pivot === unknown) return differs(pair, left)
    if (differAtFirst(pair, left)) return true
    return branchesOf(pair, own, pivot).some(({ state: more, groups }) =>
      visit({
        state: addStates(state, more),
        groups: [...others, ...groups].sort((one, other) => one - other),
      }),
    )
  }
  return visit(pair)
}

/** Some tenths of a second; no search without partial answers comes near it. */
const MOST_VISITS = 300

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
  readonly key: string
  readonly state: PairState
  /** The component of the unknown. */
  readonly own: readonly number[]
  readonly others: readonly number[]
  readonly unknown: number
}

/** What is left to search; null where nothing of it depends on the unknown, or everything that can still come decides alike. */
function leftOf(
  pair: ResidualPair,
  { state: given, groups }: Branch,
  unknown: number,
): Left | null {
  const own = splitGroups(pair, groups).find(each => dependsOn(pair, each, unknown))
  if (own === undefined) return null
  const rest = roughBounds(pair, groups)
  const state = withoutIdleFlags({ compiled: pair.compiled, state: given, rest })
  if (commonDecision({ compiled: pair.compiled, state, rest })) return null
  const others = groups.filter(group => !own.includes(group))
  return { key: `${groups.join()} ${stateKey(state)}`, state, own, others, unknown }
}

/** Whether the rows of an unknown decide differently when all else has its first row: a quick look. */
function differAtFirst(pair: ResidualPair, { state, own, others, unknown }: Left): boolean {
  const [first, ...more] = branchesOf(pair, own, unknown).map(branch => {
    const rest = completeFirst(pair, [...others, ...branch.groups])
    return decidePair(pair.compiled, addStates(addStates(state, branch.state), rest))
  })
  return first !== undefined && more.some(decision => !isSameDecision(decision, first))
}

/** The states of the rows of an unknown are held against each other. */
function differs(pair: ResidualPair, { state, own, others, unknown }: Left): boolean {
  const states = branchesOf(pair, own, unknown).flatMap(branch =>
    exploreBranch(pair, branch).map((each): PairState => addStates(state, each)),
  )
  return canDiffer(pair, states, others)
}

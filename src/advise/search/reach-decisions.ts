import { addStates, type PairState, stateKey } from '../engine/pair-state.ts'
import {
  type Branch,
  branchesOf,
  choosePivot,
  exploreComponent,
  splitGroups,
} from '../engine/residuals/explore-states.ts'
import type { ResidualPair } from '../engine/residuals/open-pair.ts'
import { type Decision, decidedChoice, isSameDecision } from '../verdict/decide-pair.ts'
import { roughBounds } from './bounds.ts'
import { commonDecision, mayBecome, withoutIdleFlags } from './common-decision.ts'

/**
 * Every decision that some completion of what is left of a pair leads to, one a key; stops as soon as `enough` of them
 * are known. Exact: completions are skipped only where all of them decide alike.
 */
export function reachDecisions(
  pair: ResidualPair,
  { keyOf, enough }: DecisionSearch,
): ReadonlyMap<string, Decision> {
  const found = new Map<string, Decision>()
  const seen = new Set<string>()
  const visit = (given: PairState, groups: readonly number[]): void => {
    if (found.size >= enough) return
    const rest = roughBounds(pair, groups)
    const state = withoutIdleFlags({ compiled: pair.compiled, state: given, rest })
    const same = commonDecision({ compiled: pair.compiled, state, rest })
    if (same) {
      found.set(keyOf(same), same)
      return
    }
    const key = `${groups.join()} ${stateKey(state)}`
    if (seen.has(key)) return
    seen.add(key)
    for (const branch of nextBranches(pair, groups))
      visit(addStates(state, branch.state), branch.groups)
  }
  visit(pair.state, pair.groups)
  return found
}

/**
 * Whether some completion of what is left of a pair leads to the choice; null where more than `mostVisits` states were
 * visited without an answer.
 */
export function canWin(
  pair: ResidualPair,
  { choice, mostVisits }: { readonly choice: number; readonly mostVisits: number },
): boolean | null {
  const seen = new Set<string>()
  const visit = (given: PairState, groups: readonly number[]): boolean => {
    const rest = roughBounds(pair, groups)
    const state = withoutIdleFlags({ compiled: pair.compiled, state: given, rest })
    const outlook = { compiled: pair.compiled, state, rest }
    const same = commonDecision(outlook)
    if (same) return decidedChoice(same) === choice
    const key = `${groups.join()} ${stateKey(state)}`
    if (seen.size > mostVisits || seen.has(key) || !mayBecome(outlook, choice)) return false
    seen.add(key)
    return nextBranches(pair, groups).some(branch =>
      visit(addStates(state, branch.state), branch.groups),
    )
  }
  return visit(pair.state, pair.groups) || (seen.size > mostVisits ? null : false)
}

/**
 * Whether some completion of these groups, added to all of the alternatives, decides differently for two of them:
 * whether the choice among the alternatives can matter.
 */
export function canDiffer(
  pair: ResidualPair,
  alternatives: readonly PairState[],
  groups: readonly number[],
): boolean {
  const seen = new Set<string>()
  const visit = (given: readonly PairState[], left: readonly number[]): boolean => {
    const rest = roughBounds(pair, left)
    const outlook = { compiled: pair.compiled, rest }
    const states = differentOf(given.map(state => withoutIdleFlags({ ...outlook, state })))
    if (states.length < 2) return false
    const decisions = states.map(state => commonDecision({ ...outlook, state }))
    if (decisions.every(decision => decision !== null)) return !areSame(decisions)
    const key = `${left.join()} ${states.map(stateKey).join()}`
    if (seen.has(key)) return false
    seen.add(key)
    return nextBranches(pair, left).some(branch =>
      visit(
        states.map(state => addStates(state, branch.state)),
        branch.groups,
      ),
    )
  }
  return visit(alternatives, groups)
}

function differentOf(states: readonly PairState[]): readonly PairState[] {
  return [...new Map(states.map(state => [stateKey(state), state])).values()]
}

/** The branches of one component of these groups, with all others: first of one that can raise flags, since without flags scores alone decide. */
function nextBranches(pair: ResidualPair, groups: readonly number[]): readonly Branch[] {
  const components = splitGroups(pair, groups)
  const raises = (component: readonly number[]) => roughBounds(pair, component).flags !== 0
  const raising = components.filter(raises)
  const next = (raising.length > 0 ? raising : components).reduce((least, each) =>
    each.length < least.length ? each : least,
  )
  const others = groups.filter(group => !next.includes(group))
  const pivot = choosePivot(pair, next)
  if (pair.unknowns[pivot]?.isReduced)
    return exploreComponent(pair, next).map(state => ({ state, groups: others }))
  return branchesOf(pair, next, pivot).map(({ state, groups: left }) => ({
    state,
    groups: [...others, ...left].sort((one, other) => one - other),
  }))
}

interface DecisionSearch {
  /** Decisions with the same key count as one. */
  keyOf(decision: Decision): string
  readonly enough: number
}

/** A key of outcome and choice. */
export function choiceKey({ outcome, side }: Decision): string {
  return `${outcome} ${side}`
}

function areSame(decisions: readonly (Decision | null)[]): boolean {
  const first = decisions[0] as Decision
  return decisions.every(decision => decision !== null && isSameDecision(decision, first))
}

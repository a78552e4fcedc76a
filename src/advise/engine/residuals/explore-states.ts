import { addStates, type PairState, reduceStates, stateKey } from '../pair-state.ts'
import { assignTo } from './open-group.ts'
import type { ResidualPair } from './open-pair.ts'
import type { Residuals, Unknown } from './residuals.ts'

/** Groups that share unknowns, directly or through others, and share none with any other component; in the order given. */
export function splitGroups(
  { residuals, unknownOf }: Pick<ResidualPair, 'residuals' | 'unknownOf'>,
  groups: readonly number[],
): readonly (readonly number[])[] {
  if (groups.length < 2) return groups.length === 0 ? [] : [groups]
  const parents = linkByUnknowns({ residuals, unknownOf }, groups)
  const components = new Map<number, number[]>()
  for (let at = 0; at < groups.length; at++) {
    const root = rootOf(parents, at)
    const component = components.get(root)
    if (component) component.push(groups[at] as number)
    else components.set(root, [groups[at] as number])
  }
  return [...components.values()]
}

/** A forest: each group points to one that shares an unknown with it, a root to itself. */
function linkByUnknowns(
  { residuals, unknownOf }: Pick<ResidualPair, 'residuals' | 'unknownOf'>,
  groups: readonly number[],
): readonly number[] {
  const parents = groups.map((_, at) => at)
  const firstOf = new Map<number, number>()
  for (const [at, group] of groups.entries())
    for (const variable of residuals.variablesOf(group)) {
      const unknown = unknownOf[variable] as number
      const first = firstOf.get(unknown) ?? at
      firstOf.set(unknown, first)
      parents[rootOf(parents, at)] = rootOf(parents, first)
    }
  return parents
}

function rootOf(parents: readonly number[], at: number): number {
  let root = at
  while (parents[root] !== root) root = parents[root] as number
  return root
}

/** What a component comes to for one row of its pivot: what is decided then, and the groups that are not. */
export interface Branch {
  readonly state: PairState
  readonly groups: readonly number[]
}

/** The different branches of a component over the rows of one unknown: rows that leave the same are one. */
export function branchesOf(
  pair: Pick<ResidualPair, 'residuals' | 'unknowns'>,
  component: readonly number[],
  pivot: number,
): readonly Branch[] {
  const { variables, values } = pair.unknowns[pivot] as Unknown
  const branches = new Map<string, Branch>()
  for (const row of values) {
    const branch = assignRow(pair.residuals, component, { variables, row })
    branches.set(`${stateKey(branch.state)} ${branch.groups.join()}`, branch)
  }
  return [...branches.values()]
}

function assignRow(
  residuals: Residuals,
  component: readonly number[],
  { variables, row }: { readonly variables: readonly number[]; readonly row: readonly number[] },
): Branch {
  const scores: [number, number] = [0, 0]
  let flags = 0
  const groups: number[] = []
  for (const group of component) {
    const left = assignTo(residuals, { score: 0, flags: 0, group }, { variables, row })
    scores[residuals.sideOf(group)] += left.score
    flags |= left.flags
    if (left.group >= 0) groups.push(left.group)
  }
  return { state: { scores, flags }, groups: groups.sort((one, other) => one - other) }
}

/**
 * The unknown of a component that most of its groups share: those that are cases of their own before those that stay
 * partial. `last` comes after all others of its kind.
 */
export function choosePivot(
  { residuals, unknowns, unknownOf }: Pick<ResidualPair, 'residuals' | 'unknowns' | 'unknownOf'>,
  component: readonly number[],
  last = -1,
): number {
  const uses = new Map<number, number>()
  for (const group of component)
    for (const unknown of new Set(residuals.variablesOf(group).map(each => unknownOf[each])))
      uses.set(unknown as number, (uses.get(unknown as number) ?? 0) + 1)
  const rank = (unknown: number, count: number) => {
    if (unknowns[unknown]?.isReduced) return count - REDUCED
    return unknown === last ? 0 : count
  }
  let best = -1
  let most = Number.NEGATIVE_INFINITY
  for (const [unknown, count] of uses) {
    const value = rank(unknown, count)
    if (value > most || (value === most && unknown < best)) {
      most = value
      best = unknown
    }
  }
  return best
}

/** More than a pair has scoring groups. */
const REDUCED = 1_000_000

/** Every state that a component can reach, each once; one where all that is unknown stays partial. */
export function exploreComponent(
  pair: ResidualPair,
  component: readonly number[],
): readonly PairState[] {
  const key = component.join()
  const known = pair.reached.get(key)
  if (known) return known
  const pivot = choosePivot(pair, component)
  const branches = branchesOf(pair, component, pivot).map(branch => exploreBranch(pair, branch))
  const states = pair.unknowns[pivot]?.isReduced
    ? [reduceStates(branches.flat(), pair.compiled.vetoFlags)]
    : distinct(branches)
  pair.reached.set(key, states)
  return states
}

/** Every state that a branch can reach: the sums of what is decided and of one state of each of its components. */
export function exploreBranch(pair: ResidualPair, { state, groups }: Branch): readonly PairState[] {
  let states: readonly PairState[] = [state]
  for (const component of splitGroups(pair, groups))
    states = addEach(states, exploreComponent(pair, component))
  return states
}

function addEach(states: readonly PairState[], more: readonly PairState[]): readonly PairState[] {
  if (more.length === 1 && states.length === 1)
    return [addStates(states[0] as PairState, more[0] as PairState)]
  const sums = new Map<number, PairState>()
  for (const state of states)
    for (const next of more) {
      const sum = addStates(state, next)
      sums.set(stateKey(sum), sum)
    }
  return [...sums.values()]
}

function distinct(lists: readonly (readonly PairState[])[]): readonly PairState[] {
  const all = new Map<number, PairState>()
  for (const states of lists) for (const state of states) all.set(stateKey(state), state)
  return [...all.values()]
}

/**
 * How many components the search of a pair visits, up to `most`: those that are left alike count once. What is decided
 * needs no visit.
 */
export function countVisits(pair: ResidualPair, most: number): number {
  const seen = new Set<string>()
  const visit = (groups: readonly number[]): void => {
    for (const component of splitGroups(pair, groups)) {
      const key = component.join()
      if (seen.size > most || seen.has(key)) continue
      seen.add(key)
      for (const branch of branchesOf(pair, component, choosePivot(pair, component)))
        visit(branch.groups)
    }
  }
  visit(pair.groups)
  return seen.size
}

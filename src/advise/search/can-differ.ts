import type { CompiledPair } from '../engine/engine.ts'
import { addStates, DECISIVE_FLAGS, type PairState, stateKey } from '../engine/pair-state.ts'
import type { Branch } from '../engine/residuals/explore-states.ts'
import { completeFirst } from '../engine/residuals/first-completion.ts'
import type { ResidualPair } from '../engine/residuals/open-pair.ts'
import { commonDecision, withoutIdleFlags } from '../verdict/common-decision.ts'
import {
  type Decision,
  decidePair,
  eligibleHybrid,
  isSameDecision,
  utilitiesOf,
} from '../verdict/decide-pair.ts'
import { roughBounds } from './bounds.ts'
import { nextBranches } from './next-branches.ts'

/**
 * Whether some completion of these groups, added to all of the alternatives, decides differently for two of them:
 * whether the choice among the alternatives can matter. Exact; what is likeliest to show a difference is tried first.
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
    if (differAtFirst(pair, states, left)) return true
    const key = `${left.join()} ${states.map(stateKey).join()}`
    if (seen.has(key)) return false
    seen.add(key)
    return likeliestFirst(pair, states, left).some(branch =>
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

/** Whether the first completion of these groups decides differently: a quick look that finds most of what there is. */
function differAtFirst(
  pair: ResidualPair,
  states: readonly PairState[],
  groups: readonly number[],
): boolean {
  const first = completeFirst(pair, groups)
  return !areSame(states.map(state => decidePair(pair.compiled, addStates(state, first))))
}

/** The next branches: those after which the alternatives are nearest to deciding differently come first. */
function likeliestFirst(
  pair: ResidualPair,
  alternatives: readonly PairState[],
  groups: readonly number[],
): readonly Branch[] {
  const wanted = wantedFlags(pair.compiled, alternatives)
  const branches = nextBranches(pair, groups, wanted)
  if (branches.length < 2) return branches
  return branches
    .map(branch => ({ branch, distance: distanceAfter(pair, { alternatives, branch, wanted }) }))
    .sort((one, other) => one.distance - other.distance)
    .map(({ branch }) => branch)
}

/** The circumstances of the hybrids of which the alternatives differ in one. */
function wantedFlags({ hybrids }: CompiledPair, alternatives: readonly PairState[]): number {
  const first = alternatives[0]?.flags ?? 0
  const differing = alternatives.reduce((all, { flags }) => all | (flags ^ first), 0)
  return hybrids.reduce(
    (all, { circumstances }) => ((circumstances & differing) === 0 ? all : all | circumstances),
    0,
  )
}

/** How far the best two choices are apart, far more where all decide alike, if what is wanted of the rest comes true and nothing else. */
function distanceAfter(
  pair: ResidualPair,
  {
    alternatives,
    branch: { state: more, groups },
    wanted,
  }: {
    readonly alternatives: readonly PairState[]
    readonly branch: Branch
    readonly wanted: number
  },
): number {
  const { compiled } = pair
  const { scores, flags } = completeFirst(pair, groups)
  const hoped = roughBounds(pair, groups).flags & (wanted | DECISIVE)
  const states = alternatives.map(state =>
    addStates(addStates(state, more), { scores, flags: flags | hoped }),
  )
  const gap = gapOf(compiled, states[0] as PairState)
  return areSame(states.map(state => decidePair(compiled, state))) ? gap + FAR : gap
}

const DECISIVE = DECISIVE_FLAGS[0] | DECISIVE_FLAGS[1]

/** More than two choices are ever apart. */
const FAR = 10_000

function gapOf(compiled: CompiledPair, state: PairState): number {
  const utilities = utilitiesOf(compiled, state, eligibleHybrid(compiled, state))
  const [best, second] = [...utilities].sort((one, other) => other - one)
  return (best as number) - (second as number)
}

function areSame(decisions: readonly (Decision | null)[]): boolean {
  const first = decisions[0] as Decision
  return decisions.every(decision => decision !== null && isSameDecision(decision, first))
}

import type { CompiledPair } from '../engine/engine.ts'
import { addStates, type PairState, stateKey } from '../engine/pair-state.ts'
import { type Decision, decidePair, isSameDecision } from '../verdict/decide-pair.ts'
import { addBounds, type Bounds, NO_BOUNDS, type StateSet } from './state-set.ts'

/** One set for each component; the sums of one state of each are what a pair can reach. */
export type StateSets = readonly StateSet[]

/**
 * Every decision that some sum of the sets leads to, one a key; stops as soon as `enough` of them are
 * known. Exact: sums are skipped only where all of them decide alike.
 */
export function reachDecisions(
  compiled: CompiledPair,
  start: PairState,
  { sets, keyOf, enough }: DecisionSearch,
): ReadonlyMap<string, Decision> {
  const walk = orderSets(sets)
  const found = new Map<string, Decision>()
  const note = (decision: Decision) => found.set(keyOf(decision), decision)
  const visit = (state: PairState, depth: number) => {
    if (found.size >= enough || walk.isVisited([state], depth)) return
    const same = commonDecision(compiled, state, walk.rest(depth))
    if (same) note(same)
    else for (const next of walk.statesAt(depth)) visit(addStates(state, next), depth + 1)
  }
  visit(start, 0)
  return found
}

/**
 * Whether some sum of the sets, added to all of the alternatives, decides differently for two of them:
 * whether the choice among the alternatives can matter.
 */
export function canDiffer(
  compiled: CompiledPair,
  alternatives: readonly PairState[],
  sets: StateSets,
): boolean {
  const different = [...new Map(alternatives.map(state => [stateKey(state), state])).values()]
  if (different.length < 2) return false
  const walk = orderSets(sets)
  const visit = (states: readonly PairState[], depth: number): boolean => {
    if (walk.isVisited(states, depth)) return false
    const decisions = states.map(state => commonDecision(compiled, state, walk.rest(depth)))
    if (decisions.every(decision => decision !== null)) return !areSame(decisions)
    return walk.statesAt(depth).some(next =>
      visit(
        states.map(state => addStates(state, next)),
        depth + 1,
      ),
    )
  }
  return visit(different, 0)
}

interface DecisionSearch {
  readonly sets: StateSets
  /** Decisions with the same key count as one. */
  keyOf(decision: Decision): string
  readonly enough: number
}

/** A key of outcome and choice. */
export function choiceKey({ outcome, side }: Decision): string {
  return `${outcome} ${side}`
}

function orderSets(unordered: StateSets) {
  // Sets that can raise flags come first: once no flag can change, decisions are cones of the two scores.
  const raising = unordered.filter(({ bounds }) => bounds.flags !== 0)
  const sets = [...raising, ...unordered.filter(({ bounds }) => bounds.flags === 0)]
  const rests = [NO_BOUNDS]
  for (const { bounds } of sets.toReversed())
    rests.push(addBounds(rests.at(-1) ?? NO_BOUNDS, bounds))
  rests.reverse()
  const visited = sets.map(() => new Set<string>())
  return {
    statesAt: (depth: number) => sets[depth]?.states ?? [],
    /** What the sets from this depth on can still add. */
    rest: (depth: number) => rests[depth] as Bounds,
    isVisited(states: readonly PairState[], depth: number) {
      const seen = visited[depth]
      if (!seen) return false
      const key = states.map(stateKey).join()
      if (seen.has(key)) return true
      seen.add(key)
      return false
    },
  }
}

/**
 * The decision that every sum leads to, or null where that is not certain. With fixed flags the scores
 * that lead to one decision form a convex cone, so that the corners of the reachable box speak for it.
 */
export function commonDecision(
  compiled: CompiledPair,
  state: PairState,
  rest: Bounds,
): Decision | null {
  if ((rest.flags & ~state.flags) !== 0) return null
  const { least, most } = rest
  const first = cornerDecision(compiled, state, least)
  if (least[0] === most[0] && least[1] === most[1]) return first
  const isAlike = (corner: readonly [number, number]) =>
    isSameDecision(first, cornerDecision(compiled, state, corner))
  return isAlike(most) && isAlike([most[0], least[1]]) && isAlike([least[0], most[1]])
    ? first
    : null
}

function cornerDecision(compiled: CompiledPair, state: PairState, more: readonly [number, number]) {
  return decidePair(compiled, {
    scores: [state.scores[0] + more[0], state.scores[1] + more[1]],
    flags: state.flags,
  })
}

function areSame(decisions: readonly (Decision | null)[]): boolean {
  const first = decisions[0] as Decision
  return decisions.every(decision => decision !== null && isSameDecision(decision, first))
}

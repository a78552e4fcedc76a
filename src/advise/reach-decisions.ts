import { type Decision, decidePair, isSameDecision } from './decide-pair.ts'
import type { PairState, PairTable } from './engine.ts'
import { addStates, stateKey } from './explore-states.ts'

/** The states that independent parts can reach, one list a part; their sums are what a pair can reach. */
export type StateSets = readonly (readonly PairState[])[]

/**
 * Every decision that some sum of the sets leads to, one a key; stops as soon as `enough` of them are
 * known. Exact: a subtree is left out only where all of it decides alike.
 */
export function reachDecisions(
  table: PairTable,
  start: PairState,
  { sets, keyOf, enough }: Reach,
): ReadonlyMap<string, Decision> {
  const walk = walkSets(sets)
  const found = new Map<string, Decision>()
  const note = (decision: Decision) => found.set(keyOf(decision), decision)
  const visit = (state: PairState, depth: number) => {
    if (found.size >= enough || walk.isVisited([state], depth)) return
    const same = sameDecision(table, state, walk.rest(depth))
    if (same) note(same)
    else for (const next of walk.sets[depth] ?? []) visit(addStates(state, next), depth + 1)
  }
  visit(start, 0)
  return found
}

/**
 * Whether some sum of the sets, added to each of the alternatives alike, decides differently for two of
 * them: whether what tells the alternatives apart can matter.
 */
export function canDiffer(
  table: PairTable,
  alternatives: readonly PairState[],
  sets: StateSets,
): boolean {
  const walk = walkSets(sets)
  const visit = (states: readonly PairState[], depth: number): boolean => {
    if (walk.isVisited(states, depth)) return false
    const decisions = states.map(state => sameDecision(table, state, walk.rest(depth)))
    if (decisions.every(decision => decision !== null)) return !areSame(decisions)
    return (walk.sets[depth] ?? []).some(next =>
      visit(
        states.map(state => addStates(state, next)),
        depth + 1,
      ),
    )
  }
  return visit(alternatives, 0)
}

interface Reach {
  readonly sets: StateSets
  /** What makes two decisions one. */
  keyOf(decision: Decision): string
  readonly enough: number
}

/** Outcome and choice. */
export function choiceKey({ outcome, side }: Decision): string {
  return `${outcome} ${side}`
}

/** What the sets from some depth on can still add. */
interface Rest {
  readonly least: readonly [number, number]
  readonly most: readonly [number, number]
  readonly flags: number
}

function walkSets(unordered: StateSets) {
  const sets = [...unordered].sort((one, other) => Number(hasFlags(other)) - Number(hasFlags(one)))
  const rests = restsOf(sets)
  const visited = sets.map(() => new Set<string>())
  return {
    sets,
    rest: (depth: number) => rests[depth] as Rest,
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

/** Sets that can raise flags come first: once no flag can change, decisions are cones of the two scores. */
function hasFlags(states: readonly PairState[]): boolean {
  return states.some(({ flags }) => flags !== 0)
}

function restsOf(sets: StateSets): readonly Rest[] {
  const rests: Rest[] = [{ least: [0, 0], most: [0, 0], flags: 0 }]
  for (const states of [...sets].reverse()) {
    const after = rests[0] as Rest
    const bound = (pick: (...values: number[]) => number, side: 0 | 1) =>
      states.reduce((best, { scores }) => pick(best, scores[side]), states[0]?.scores[side] ?? 0)
    rests.unshift({
      least: [after.least[0] + bound(Math.min, 0), after.least[1] + bound(Math.min, 1)],
      most: [after.most[0] + bound(Math.max, 0), after.most[1] + bound(Math.max, 1)],
      flags: states.reduce((flags, state) => flags | state.flags, after.flags),
    })
  }
  return rests
}

/**
 * The decision that every sum leads to, or null where that is not certain. With fixed flags the scores
 * that lead to one decision form a convex cone, so that the corners of the reachable box speak for it.
 */
function sameDecision(table: PairTable, state: PairState, rest: Rest): Decision | null {
  if ((rest.flags & ~state.flags) !== 0) return null
  const { least, most } = rest
  const first = cornerDecision(table, state, least)
  if (least[0] === most[0] && least[1] === most[1]) return first
  const isAlike = (corner: readonly [number, number]) =>
    isSameDecision(first, cornerDecision(table, state, corner))
  return isAlike(most) && isAlike([most[0], least[1]]) && isAlike([least[0], most[1]])
    ? first
    : null
}

function cornerDecision(table: PairTable, state: PairState, more: readonly [number, number]) {
  return decidePair(table, {
    scores: [state.scores[0] + more[0], state.scores[1] + more[1]],
    flags: state.flags,
  })
}

function areSame(decisions: readonly (Decision | null)[]): boolean {
  const first = decisions[0] as Decision
  return decisions.every(decision => decision !== null && isSameDecision(decision, first))
}

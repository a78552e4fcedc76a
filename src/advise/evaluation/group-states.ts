import type { AnswerState } from '../engine/answer-state.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import { EMPTY_STATE, type PairState } from '../engine/pair-state.ts'
import { scoreGroup } from '../engine/score-groups.ts'
import { type LinkedGroups, scoreLinked } from '../verdict/linked-groups.ts'

/** By index of the scoring group of a pair: its score for the first and the second side, and its flags. */
export interface GroupStates {
  readonly first: readonly number[]
  readonly second: readonly number[]
  readonly flags: readonly number[]
  /** The groups that raise flags. */
  readonly raising: readonly number[]
}

/** Scores each group of a pair; of linked groups the first has the state of all. */
export function scoreEachGroup(
  engine: Engine,
  compiled: CompiledPair,
  { answers, linked }: { readonly answers: AnswerState; readonly linked: readonly LinkedGroups[] },
): GroupStates {
  // Plain arrays: small typed ones are costly to make.
  const states = compiled.groups.map(group => scoreGroup(engine, group, answers.effectiveMasks))
  for (const groups of linked) {
    const [first, ...others] = groups.indexes
    states[first as number] = scoreLinked(engine, groups)
    for (const group of others) states[group] = EMPTY_STATE
  }
  const flags = states.map(state => state.flags)
  return {
    first: states.map(({ scores }) => scores[0]),
    second: states.map(({ scores }) => scores[1]),
    flags,
    raising: [...flags.keys()].filter(index => flags[index] !== 0),
  }
}

/** The sum of these groups, by their indexes. */
export function sumStates(
  { first, second, flags }: GroupStates,
  indexes: readonly number[],
): PairState {
  let a = 0
  let b = 0
  let raised = 0
  for (let at = 0; at < indexes.length; at++) {
    const index = indexes[at] as number
    a += first[index] as number
    b += second[index] as number
    raised |= flags[index] as number
  }
  return { scores: [a, b], flags: raised }
}

/** What is left of the sum of all groups without these, by their indexes. */
export function subtractStates(
  { scores, flags: all }: PairState,
  { first, second, flags, raising }: GroupStates,
  indexes: readonly number[],
): PairState {
  let [a, b] = scores
  let own = 0
  for (const index of indexes) {
    a -= first[index] as number
    b -= second[index] as number
    own |= flags[index] as number
  }
  if (own === 0) return { scores: [a, b], flags: all }
  let raised = 0
  for (const index of raising) if (!indexes.includes(index)) raised |= flags[index] as number
  return { scores: [a, b], flags: raised }
}

import type { PartialAnswers } from '../engine/completions.ts'
import type { CompiledPair, Engine, ScoringGroup } from '../engine/engine.ts'
import { addStates, type PairState } from '../engine/pair-state.ts'
import { scoreGroups } from '../engine/score-groups.ts'
import { type LinkedGroups, linkGroups, scoreLinked } from './linked-groups.ts'

/** The state of a pair for these answers: the sum of its scoring groups, and what holds whichever of the partial answers is true. */
export function scorePair(
  engine: Engine,
  compiled: CompiledPair,
  answers: PartialAnswers,
): PairState {
  return answers.slots.length === 0
    ? scoreGroups(engine, compiled.groups, answers.effectiveMasks)
    : scorePartial(engine, compiled, { answers, indexes: [...compiled.groups.keys()] })
}

/** The same of some scoring groups of a pair, by their indexes, where answers are partial. */
export function scorePartial(
  engine: Engine,
  compiled: CompiledPair,
  { answers, indexes }: { readonly answers: PartialAnswers; readonly indexes: readonly number[] },
): PairState {
  const linked = linkGroups(engine, compiled, { answers, indexes })
  const isApart = (index: number) => linked.every(each => !each.indexes.includes(index))
  const apart = indexes.filter(isApart).map(index => compiled.groups[index] as ScoringGroup)
  return addLinked(engine, linked, scoreGroups(engine, apart, answers.effectiveMasks))
}

/** The same of a pair of which those scoring groups are known that partial answers link. */
export function scoreWithLinked(
  engine: Engine,
  { groups }: CompiledPair,
  {
    answers,
    linked,
  }: { readonly answers: PartialAnswers; readonly linked: readonly LinkedGroups[] },
): PairState {
  if (linked.length === 0) return scoreGroups(engine, groups, answers.effectiveMasks)
  const isLinked: boolean[] = []
  for (const { indexes } of linked) for (const index of indexes) isLinked[index] = true
  const apart = groups.filter((_, index) => !isLinked[index])
  return addLinked(engine, linked, scoreGroups(engine, apart, answers.effectiveMasks))
}

function addLinked(engine: Engine, linked: readonly LinkedGroups[], start: PairState): PairState {
  let state = start
  for (const each of linked) state = addStates(state, scoreLinked(engine, each))
  return state
}

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
  const groups = indexes.map(index => compiled.groups[index] as ScoringGroup)
  return scoreWithLinked(engine, { groups, linked }, answers)
}

/** The same of scoring groups of which those are known that partial answers link. */
export function scoreWithLinked(
  engine: Engine,
  {
    groups,
    linked,
  }: { readonly groups: readonly ScoringGroup[]; readonly linked: readonly LinkedGroups[] },
  { effectiveMasks }: PartialAnswers,
): PairState {
  const isLinked = new Set(linked.flatMap(each => each.groups))
  const apart = linked.length === 0 ? groups : groups.filter(group => !isLinked.has(group))
  let state = scoreGroups(engine, apart, effectiveMasks)
  for (const each of linked) state = addStates(state, scoreLinked(engine, each))
  return state
}

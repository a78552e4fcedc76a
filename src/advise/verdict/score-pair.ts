import type { PartialAnswers } from '../engine/completions.ts'
import type { CompiledPair, Engine, ScoringGroup } from '../engine/engine.ts'
import { addStates, type PairState } from '../engine/pair-state.ts'
import { exploreBranch } from '../engine/residuals/explore-states.ts'
import type { OpenAnswers } from '../engine/residuals/open-answers.ts'
import { openPair } from '../engine/residuals/open-pair.ts'
import { scoreGroups } from '../engine/score-groups.ts'
import { linkGroups, scoreLinked } from './linked-groups.ts'

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

/** The same for answers with all that is partial opened: for the pairs of one evaluation. */
export function scoreOpen(engine: Engine, compiled: CompiledPair, open: OpenAnswers): PairState {
  const pair = openPair(engine, compiled, { open })
  return exploreBranch(pair, pair)[0] ?? pair.state
}

/** The same of some scoring groups of a pair, by their indexes, where answers are partial. */
export function scorePartial(
  engine: Engine,
  compiled: CompiledPair,
  { answers, indexes }: { readonly answers: PartialAnswers; readonly indexes: readonly number[] },
): PairState {
  const linked = linkGroups(engine, compiled, { answers, indexes })
  const plain = indexes
    .filter(index => !linked.some(each => each.indexes.includes(index)))
    .map(index => compiled.groups[index] as ScoringGroup)
  return linked
    .map(each => scoreLinked(engine, each))
    .reduce(addStates, scoreGroups(engine, plain, answers.effectiveMasks))
}

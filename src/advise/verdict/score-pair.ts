import type { AnswerState } from '../engine/answer-state.ts'
import type { CompiledPair, Engine, ScoringGroup } from '../engine/engine.ts'
import { addStates, type PairState } from '../engine/pair-state.ts'
import { exploreBranch } from '../engine/residuals/explore-states.ts'
import { openPair } from '../engine/residuals/open-pair.ts'
import { listSlots } from '../engine/residuals/unknowns.ts'
import { scoreGroups } from '../engine/score-groups.ts'
import { bearsOn, type PartialAnswers, scoreCompletions } from './score-completions.ts'

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
  const linked = linkGroups(compiled, answers, indexes)
  const plain = indexes
    .filter(index => !linked.some(groups => groups.includes(index)))
    .map(index => compiled.groups[index] as ScoringGroup)
  return linked
    .map(groups => scoreLinked(engine, compiled, { answers, indexes: groups }))
    .reduce(addStates, scoreGroups(engine, plain, answers.effectiveMasks))
}

/** The state of scoring groups that partial answers link. */
export function scoreLinked(
  engine: Engine,
  compiled: CompiledPair,
  { answers, indexes }: { readonly answers: PartialAnswers; readonly indexes: readonly number[] },
): PairState {
  const scored = scoreCompletions(engine, compiled, { answers, indexes })
  if (scored) return scored
  const pair = openPair(engine, compiled, {
    answers,
    unknowns: listSlots(answers),
    groups: indexes,
  })
  return exploreBranch(pair, pair)[0] ?? pair.state
}

/** Those of some scoring groups of a pair that partial answers link, directly or through others. */
export function linkGroups(
  compiled: CompiledPair,
  { slots }: Pick<AnswerState, 'slots'>,
  indexes: readonly number[] = [...compiled.groups.keys()],
): readonly (readonly number[])[] {
  let linked: { readonly groups: readonly number[]; readonly slots: readonly number[] }[] = []
  if (slots.length === 0) return []
  for (const index of indexes) {
    const group = compiled.groups[index] as ScoringGroup
    const own = [...slots.keys()].filter(slot =>
      bearsOn(slots[slot] as AnswerState['slots'][number], group),
    )
    if (own.length === 0) continue
    const joined = linked.filter(each => each.slots.some(slot => own.includes(slot)))
    linked = [
      ...linked.filter(each => !joined.includes(each)),
      {
        groups: [...joined.flatMap(each => each.groups), index],
        slots: [...new Set([...joined.flatMap(each => each.slots), ...own])],
      },
    ]
  }
  return linked.map(each => each.groups)
}

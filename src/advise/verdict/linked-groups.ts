import { type AnswerChange, type AnswerState, withValues } from '../engine/answer-state.ts'
import { type Completion, listCompletions, type PartialAnswers } from '../engine/completions.ts'
import type { Slot } from '../engine/encode-answers.ts'
import type { CompiledPair, Engine, ScoringGroup } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import { exploreBranch } from '../engine/residuals/explore-states.ts'
import { openAnswers } from '../engine/residuals/open-answers.ts'
import { openPair } from '../engine/residuals/open-pair.ts'
import { listSlots } from '../engine/residuals/unknowns.ts'
import { type CompletedGroups, scoreAfter, scoreEachCompletion } from './completion-scores.ts'
import { scoreCompletions } from './score-completions.ts'

/** Scoring groups of a pair that partial answers link, directly or through others: they are scored together. */
export interface LinkedGroups {
  readonly compiled: CompiledPair
  readonly indexes: readonly number[]
  /** The same indexes. */
  readonly members: ReadonlySet<number>
  readonly groups: readonly ScoringGroup[]
  readonly answers: PartialAnswers
  /** Of the partial answers that link them; null where there are too many. */
  readonly completions: readonly Completion[] | null
  /** Each group in each of these; made when a change asks for it first. */
  readonly completed: () => CompletedGroups
}

/** As many completions as are scored faster than residues are searched. */
export const MOST_COMPLETIONS = 128

const NONE: readonly LinkedGroups[] = []

/** Those of some scoring groups of a pair, given by their indexes, that partial answers link. */
export function linkGroups(
  engine: Engine,
  compiled: CompiledPair,
  { answers, indexes }: { readonly answers: PartialAnswers; readonly indexes?: readonly number[] },
): readonly LinkedGroups[] {
  if (answers.slots.length === 0) return NONE
  const linked = joinBySlots(compiled, indexes ?? compiled.groups.keys(), answers.slots)
  return linked.map(each => completeLinked(engine, compiled, { ...each, answers }))
}

/** Scoring groups by their indexes, and the partial answers that join them. */
interface JoinedGroups {
  readonly indexes: readonly number[]
  readonly slots: readonly Slot[]
}

/** Those of some scoring groups that partial answers bear on: each with all others that the same answers bear on. */
export function joinBySlots(
  { groups }: Pick<CompiledPair, 'groups'>,
  indexes: Iterable<number>,
  slots: readonly Slot[],
): readonly JoinedGroups[] {
  let all: readonly JoinedGroups[] = []
  for (const index of indexes) {
    const own = slots.filter(slot => bearsOn(slot, groups[index] as ScoringGroup))
    if (own.length === 0) continue
    const joined = all.filter(each => each.slots.some(slot => own.includes(slot)))
    all = [
      ...all.filter(each => !joined.includes(each)),
      {
        indexes: [...joined.flatMap(each => each.indexes), index],
        slots: [...new Set([...joined.flatMap(each => each.slots), ...own])],
      },
    ]
  }
  return all
}

/** Whether a partial answer bears on a scoring group. */
function bearsOn({ variables }: Slot, group: Pick<ScoringGroup, 'variables'>): boolean {
  return variables.some(variable => group.variables.includes(variable))
}

function completeLinked(
  engine: Engine,
  compiled: CompiledPair,
  {
    indexes,
    slots,
    answers,
  }: {
    readonly indexes: readonly number[]
    readonly slots: readonly Slot[]
    readonly answers: PartialAnswers
  },
): LinkedGroups {
  const count = slots.reduce((product, { values }) => product * values.length, 1)
  const completions =
    count > MOST_COMPLETIONS ? null : listCompletions(engine, { ...answers, slots })
  const groups = indexes.map(index => compiled.groups[index] as ScoringGroup)
  let completed: CompletedGroups | null = null
  const complete = () => {
    const { vetoFlags } = compiled
    completed ??= scoreEachCompletion(engine, { groups, vetoFlags }, completions ?? [])
    return completed
  }
  const members = new Set(indexes)
  return { compiled, indexes, members, groups, answers, completions, completed: complete }
}

/** What linked scoring groups come to whichever of the partial answers is true. */
export function scoreLinked(engine: Engine, linked: LinkedGroups): PairState {
  const { compiled, groups, completions } = linked
  if (completions === null) return searchLinked(engine, linked)
  const masks = completions.map(({ effectiveMasks }) => effectiveMasks)
  return scoreCompletions(engine, { groups, vetoFlags: compiled.vetoFlags }, masks)
}

/** The same after changes of answers that are not partial. */
export function scoreLinkedAfter(
  engine: Engine,
  linked: LinkedGroups,
  changes: readonly AnswerChange[],
): PairState {
  if (linked.completions === null) {
    const answers = changed(engine, linked.answers, changes)
    return searchLinked(engine, { ...linked, answers })
  }
  return scoreAfter(engine, linked.completed(), changes)
}

function changed(
  engine: Engine,
  answers: PartialAnswers,
  changes: readonly AnswerChange[],
): PartialAnswers {
  const variables = changes.map(({ variable }) => variable)
  const row = changes.map(({ mask }) => mask)
  return withValues(engine, { ...answers, closed: NOTHING }, { variables, row })
}

const NOTHING: AnswerState['closed'] = new Set()

/** The search over residues says the same for any number of completions, and takes longer for a few. */
function searchLinked(
  engine: Engine,
  { compiled, indexes, answers }: Pick<LinkedGroups, 'compiled' | 'indexes' | 'answers'>,
): PairState {
  const open = openAnswers(engine, answers, listSlots(answers))
  const pair = openPair(engine, compiled, { open, groups: indexes })
  return exploreBranch(pair, pair)[0] ?? pair.state
}

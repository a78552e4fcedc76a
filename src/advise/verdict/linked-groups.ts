import {
  type AnswerChange,
  type AnswerState,
  masksAfter,
  withValues,
} from '../engine/answer-state.ts'
import {
  type Completer,
  type Completion,
  completer,
  type PartialAnswers,
} from '../engine/completions.ts'
import type { Slot } from '../engine/encode-answers.ts'
import type { CompiledPair, Engine, ScoringGroup } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import { exploreBranch } from '../engine/residuals/explore-states.ts'
import { openAnswers } from '../engine/residuals/open-answers.ts'
import { openPair } from '../engine/residuals/open-pair.ts'
import { listSlots } from '../engine/residuals/unknowns.ts'
import { scoreCompletions } from './score-completions.ts'

/** Scoring groups of a pair that partial answers link, directly or through others: they are scored together. */
export interface LinkedGroups {
  readonly compiled: CompiledPair
  readonly indexes: readonly number[]
  readonly groups: readonly ScoringGroup[]
  readonly answers: PartialAnswers
  /** Of the partial answers that link them; null where there are too many. */
  readonly completions: readonly Completion[] | null
}

const NONE: readonly LinkedGroups[] = []

/** Those of some scoring groups of a pair, given by their indexes, that partial answers link. */
export function linkGroups(
  engine: Engine,
  compiled: CompiledPair,
  {
    answers,
    indexes = null,
    completionsOf = completer(engine, answers),
  }: {
    readonly answers: PartialAnswers
    readonly indexes?: readonly number[] | null
    readonly completionsOf?: Completer
  },
): readonly LinkedGroups[] {
  const { slots } = answers
  if (slots.length === 0) return NONE
  return joinBySlots(engine, compiled, { indexes, slots }).map(joined => {
    const groups = joined.indexes.map(index => compiled.groups[index] as ScoringGroup)
    const completions = completionsOf(joined.slots)
    return { compiled, indexes: joined.indexes, groups, answers, completions }
  })
}

/** Scoring groups by their indexes, and the partial answers that join them. */
interface JoinedGroups {
  readonly indexes: number[]
  readonly slots: readonly Slot[]
}

/** Those of some scoring groups, or of all, that partial answers bear on: each with all others that the same answers bear on. */
export function joinBySlots(
  engine: Engine,
  compiled: CompiledPair,
  {
    indexes,
    slots,
  }: { readonly indexes: readonly number[] | null; readonly slots: readonly Slot[] },
): readonly JoinedGroups[] {
  const all = groupsOn(engine, compiled, slots)
  const bearing = indexes?.filter(each => all.includes(each)) ?? all
  return slots.length === 1 && bearing.length > 0
    ? [{ indexes: bearing, slots }]
    : joinGroups(compiled, bearing, slots)
}

function joinGroups(
  compiled: CompiledPair,
  bearing: readonly number[],
  slots: readonly Slot[],
): readonly JoinedGroups[] {
  let all: readonly JoinedGroups[] = []
  for (const index of bearing) {
    const { variables } = compiled.groups[index] as ScoringGroup
    const own = slots.filter(slot => slot.variables.some(each => variables.includes(each)))
    const last = all.at(-1)
    // Most groups join the one before.
    if (own.every(slot => last?.slots.includes(slot))) last?.indexes.push(index)
    else all = joinTo(all, index, own)
  }
  return all
}

/** The scoring groups of a pair that partial answers bear on, by their indexes. */
function groupsOn(
  { pairs, affectedByVariable }: Engine,
  compiled: CompiledPair,
  slots: readonly Slot[],
): number[] {
  const inPair = (variable: number) =>
    affectedByVariable[variable]?.find(({ pair }) => pairs[pair] === compiled)?.indexes ?? []
  const all = slots.flatMap(({ variables }) => variables.flatMap(inPair))
  return [...new Set(all)].sort((one, other) => one - other)
}

function joinTo(
  all: readonly JoinedGroups[],
  index: number,
  own: readonly Slot[],
): readonly JoinedGroups[] {
  const joined = all.filter(each => each.slots.some(slot => own.includes(slot)))
  return [
    ...all.filter(each => !joined.includes(each)),
    {
      indexes: [...joined.flatMap(each => each.indexes), index],
      slots: [...new Set([...joined.flatMap(each => each.slots), ...own])],
    },
  ]
}

/** What linked scoring groups come to whichever of the partial answers is true. */
export function scoreLinked(engine: Engine, linked: LinkedGroups): PairState {
  return scoreLinkedAfter(engine, linked, [])
}

/** The same after changes of answers that are not partial. */
export function scoreLinkedAfter(
  engine: Engine,
  linked: LinkedGroups,
  changes: readonly AnswerChange[],
): PairState {
  const { compiled, groups, completions } = linked
  if (completions === null) {
    const answers = changed(engine, linked.answers, changes)
    return searchLinked(engine, { ...linked, answers })
  }
  const masks = completions.map(each => masksAfter(engine, each, changes))
  return scoreCompletions(engine, { groups, vetoFlags: compiled.vetoFlags }, masks)
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

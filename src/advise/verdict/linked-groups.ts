import { type AnswerChange, type AnswerState, withValues } from '../engine/answer-state.ts'
import {
  type Completer,
  type Completion,
  completer,
  type PartialAnswers,
} from '../engine/completions.ts'
import type { CompiledPair, Engine, ScoringGroup } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import { exploreBranch } from '../engine/residuals/explore-states.ts'
import { openAnswers } from '../engine/residuals/open-answers.ts'
import { openPair } from '../engine/residuals/open-pair.ts'
import { listSlots } from '../engine/residuals/unknowns.ts'
import {
  type CompletedGroups,
  scoreAfter,
  scoreCompletions,
  scoreEachCompletion,
} from './completion-scores.ts'
import { joinBySlots } from './join-by-slots.ts'

/** Scoring groups of a pair that partial answers link, directly or through others: they are scored together. */
export interface LinkedGroups {
  readonly compiled: CompiledPair
  readonly indexes: readonly number[]
  readonly groups: readonly ScoringGroup[]
  readonly answers: PartialAnswers
  /** Of the partial answers that link them; null where there are too many. */
  readonly completions: readonly Completion[] | null
  /** Each group in each of these; made when a change asks for it first. */
  readonly completed: () => CompletedGroups
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
    const completed = groupCompleter(engine, compiled, { groups, completions })
    return { compiled, indexes: joined.indexes, groups, answers, completions, completed }
  })
}

function groupCompleter(
  engine: Engine,
  { vetoFlags }: CompiledPair,
  { groups, completions }: Pick<LinkedGroups, 'groups' | 'completions'>,
): LinkedGroups['completed'] {
  let completed: CompletedGroups | null = null
  return () => {
    completed ??= scoreEachCompletion(engine, { groups, vetoFlags }, completions ?? [])
    return completed
  }
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

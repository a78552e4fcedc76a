import { type AnswerChange, writeMasksAfter } from '../engine/answer-state.ts'
import type { Completion } from '../engine/completions.ts'
import type { Engine, ScoringGroup } from '../engine/engine.ts'
import { type PairState, reduceStates } from '../engine/pair-state.ts'
import { entryOf } from '../engine/score-groups.ts'
import { liftVetoes } from './score-completions.ts'

/** Some scoring groups in each of some completions. */
export interface CompletedGroups {
  readonly groups: readonly ScoringGroup[]
  readonly vetoFlags: number
  readonly completions: readonly Completion[]
  /** By completion: what each group comes to, and its effective masks, a scratch buffer of `scoreAfter`, which restores it. */
  readonly scored: readonly ScoredCompletion[]
}

interface ScoredCompletion {
  readonly weights: readonly number[]
  readonly flags: readonly number[]
  readonly scratch: number[]
}

/** Scores each group in each completion, so that a change scores again only what it bears on. */
export function scoreEachCompletion(
  engine: Engine,
  { groups, vetoFlags }: Pick<CompletedGroups, 'groups' | 'vetoFlags'>,
  completions: readonly Completion[],
): CompletedGroups {
  const lifted = liftVetoes(
    engine,
    groups,
    completions.map(({ effectiveMasks }) => effectiveMasks),
  )
  const scored = completions.map(({ effectiveMasks }): ScoredCompletion => {
    const weights: number[] = []
    const flags: number[] = []
    for (const group of lifted) {
      const entry = entryOf(engine, group, effectiveMasks)
      weights.push(engine.table[entry] as number)
      flags.push(engine.table[entry + 1] as number)
    }
    return { weights, flags, scratch: effectiveMasks.slice() }
  })
  return { groups, vetoFlags, completions, scored }
}

/** What the groups come to after these changes, whichever of the completions is true. */
export function scoreAfter(
  engine: Engine,
  completed: CompletedGroups,
  changes: readonly AnswerChange[],
): PairState {
  const { groups, vetoFlags, completions, scored } = completed
  for (let at = 0; at < scored.length; at++) {
    const { masks } = completions[at] as Completion
    writeMasksAfter(engine, { masks, changes }, (scored[at] as ScoredCompletion).scratch)
  }
  const isTouched = groups.map(group => dependsOn(group, changes))
  const touched = liftVetoes(
    engine,
    groups.filter((_, at) => isTouched[at]),
    scored.map(({ scratch }) => scratch),
  )
  const states = scored.map(each => stateAfter(engine, each, { groups, isTouched, touched }))
  restore(engine, completed, changes)
  return reduceStates(states, vetoFlags)
}

function dependsOn({ variables }: ScoringGroup, changes: readonly AnswerChange[]): boolean {
  for (const { variable } of changes) if (variables.includes(variable)) return true
  return false
}

interface TouchedGroups {
  readonly groups: readonly ScoringGroup[]
  readonly isTouched: readonly boolean[]
  readonly touched: readonly ScoringGroup[]
}

function stateAfter(
  engine: Engine,
  { weights, flags, scratch }: ScoredCompletion,
  { groups, isTouched, touched }: TouchedGroups,
): PairState {
  const scores: [number, number] = [0, 0]
  let raised = 0
  for (let at = 0; at < groups.length; at++) {
    if (isTouched[at]) continue
    scores[(groups[at] as ScoringGroup).side] += weights[at] as number
    raised |= flags[at] as number
  }
  for (const group of touched) {
    const entry = entryOf(engine, group, scratch)
    scores[group.side] += engine.table[entry] as number
    raised |= engine.table[entry + 1] as number
  }
  return { scores, flags: raised }
}

function restore(
  engine: Engine,
  { completions, scored }: CompletedGroups,
  changes: readonly AnswerChange[],
): void {
  for (let at = 0; at < scored.length; at++) {
    const { scratch } = scored[at] as ScoredCompletion
    const { effectiveMasks } = completions[at] as Completion
    for (const { variable } of changes)
      for (const dependent of engine.dependents[variable] ?? [])
        scratch[dependent] = effectiveMasks[dependent] as number
  }
}

import { type AnswerChange, writeMasksAfter } from '../engine/answer-state.ts'
import type { Completion } from '../engine/completions.ts'
import type { CompiledRule, Engine, ScoringGroup } from '../engine/engine.ts'
import { type PairState, reduceStates } from '../engine/pair-state.ts'
import { entryOf, isUnlessTrue, scoreGroups, withRules } from '../engine/score-groups.ts'
import type { Masks } from '../engine/variables.ts'

/** What these scoring groups come to whichever of the completions is true, given by their effective masks; vetoes by their flags. */
export function scoreCompletions(
  engine: Engine,
  { groups, vetoFlags }: { readonly groups: readonly ScoringGroup[]; readonly vetoFlags: number },
  completions: readonly Masks[],
): PairState {
  const lifted = liftVetoes(engine, groups, completions)
  const states = completions.map(masks => scoreGroups(engine, lifted, masks))
  return reduceStates(states, vetoFlags)
}

/** The same groups without the vetoes whose `unless` is true in every completion; no other `unless` lifts one. */
function liftVetoes(
  engine: Engine,
  groups: readonly ScoringGroup[],
  completions: readonly Masks[],
): readonly ScoringGroup[] {
  if (!groups.some(({ hasUnless }) => hasUnless)) return groups
  const isUnsure = (rule: CompiledRule) => {
    const inFirst = isUnlessTrue(engine, rule, completions[0] ?? [])
    return completions.some(masks => isUnlessTrue(engine, rule, masks) !== inFirst)
  }
  return groups.map(group => {
    if (!group.hasUnless) return group
    const unsure = group.rules.filter(rule => rule.isVeto && isUnsure(rule))
    if (unsure.length === 0) return group
    return withRules(
      group,
      group.rules.map(rule => (unsure.includes(rule) ? { ...rule, unlessAt: -1 } : rule)),
    )
  })
}

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

import { TRUE } from '../../condition/evaluate.ts'
import { canBeLifted } from '../engine/compiled/compile-rule.ts'
import { matchCondition } from '../engine/compiled/compiled-condition.ts'
import type { CompiledRule, Engine, ScoringGroup } from '../engine/engine.ts'
import { type PairState, reduceStates } from '../engine/pair-state.ts'
import { scoreGroups, withRules } from '../engine/score-groups.ts'
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
export function liftVetoes(
  { code }: Engine,
  groups: readonly ScoringGroup[],
  completions: readonly Masks[],
): readonly ScoringGroup[] {
  if (!groups.some(({ isLiftable }) => isLiftable)) return groups
  const isLiftedIn = (masks: Masks, { unlessAt }: CompiledRule) =>
    matchCondition(code, unlessAt, masks) === TRUE
  const isUnsure = (rule: CompiledRule) => {
    const inFirst = isLiftedIn(completions[0] ?? [], rule)
    return completions.some(masks => isLiftedIn(masks, rule) !== inFirst)
  }
  return groups.map(group => {
    if (!group.isLiftable) return group
    const unsure = group.rules.filter(rule => canBeLifted(rule) && isUnsure(rule))
    if (unsure.length === 0) return group
    return withRules(
      group,
      group.rules.map(rule => (unsure.includes(rule) ? { ...rule, unlessAt: -1 } : rule)),
    )
  })
}

import type { CompiledRule, Engine, ScoringGroup } from '../engine/engine.ts'
import { type PairState, reduceStates } from '../engine/pair-state.ts'
import { isUnlessTrue, scoreGroups, withRules } from '../engine/score-groups.ts'
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
  if (!groups.some(({ unlessVariables }) => unlessVariables.length > 0)) return groups
  const isUnsure = (rule: CompiledRule) => {
    const inFirst = isUnlessTrue(engine, rule, completions[0] ?? [])
    return completions.some(masks => isUnlessTrue(engine, rule, masks) !== inFirst)
  }
  return groups.map(group => {
    if (group.unlessVariables.length === 0) return group
    const unsure = group.rules.filter(rule => rule.isVeto && isUnsure(rule))
    if (unsure.length === 0) return group
    return withRules(
      group,
      group.rules.map(rule => (unsure.includes(rule) ? { ...rule, unlessAt: -1 } : rule)),
    )
  })
}

import { TRUE } from '../../condition/evaluate.ts'
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
  if (!groups.some(hasLiftable)) return groups
  const isLifted = ({ unlessAt }: CompiledRule) =>
    completions.every(masks => matchCondition(code, unlessAt, masks) === TRUE)
  return groups.map(group => {
    if (!hasLiftable(group)) return group
    const rules = group.rules.filter(rule => !canBeLifted(rule) || !isLifted(rule))
    return withRules(group, rules.map(withoutUnless))
  })
}

function hasLiftable({ rules }: ScoringGroup): boolean {
  return rules.some(canBeLifted)
}

function canBeLifted({ isVeto, unlessAt }: CompiledRule): boolean {
  return isVeto && unlessAt >= 0
}

function withoutUnless(rule: CompiledRule): CompiledRule {
  return canBeLifted(rule) ? { ...rule, unlessAt: -1 } : rule
}

import { TRUE } from '../../condition/evaluate.ts'
import { matchCondition } from './compiled-condition.ts'
import type { CompiledRule, Engine, ScoringGroup } from './engine.ts'
import { EMPTY_STATE, type PairState } from './pair-state.ts'

/** The sum of these scoring groups: in each only the heaviest fired rule scores, while all fired rules raise their flags. */
export function scoreGroups(
  engine: Engine,
  groups: readonly ScoringGroup[],
  effectiveMasks: Int32Array,
): PairState {
  return addGroups(engine, { groups, start: EMPTY_STATE }, effectiveMasks)
}

/** The sum of these scoring groups and of `start`. */
export function addGroups(
  engine: Engine,
  { groups, start }: { readonly groups: readonly ScoringGroup[]; readonly start: PairState },
  effectiveMasks: Int32Array,
): PairState {
  const scores: [number, number] = [start.scores[0], start.scores[1]]
  let flags = start.flags
  for (const { side, rules } of groups) {
    const { heaviest, raised } = weighRules(engine, rules, effectiveMasks)
    scores[side] += heaviest
    flags |= raised
  }
  return { scores, flags }
}

/** The state of one scoring group. */
export function scoreGroup(
  engine: Engine,
  { side, rules }: ScoringGroup,
  effectiveMasks: Int32Array,
): PairState {
  const { heaviest, raised } = weighRules(engine, rules, effectiveMasks)
  return { scores: side === 0 ? [heaviest, 0] : [0, heaviest], flags: raised }
}

/** The weight of the heaviest fired rule of a scoring group, and the flags of all that fired. */
export function weighRules(
  engine: Engine,
  rules: readonly CompiledRule[],
  effectiveMasks: Int32Array,
): { readonly heaviest: number; readonly raised: number } {
  let heaviest = 0
  let raised = 0
  for (const rule of rules) {
    if (!isFired(engine, rule, effectiveMasks)) continue
    raised |= rule.flags
    if (rule.weight > heaviest) heaviest = rule.weight
  }
  return { heaviest, raised }
}

/** A rule fires iff its `when` is true and its `unless`, if any, is not true: unknown never scores. */
export function isFired({ code }: Engine, rule: CompiledRule, effectiveMasks: Int32Array): boolean {
  const { needs, whenAt, unlessAt } = rule
  for (let at = 0; at < needs.length; at += 2)
    if (((effectiveMasks[needs[at] as number] as number) & (needs[at + 1] as number)) !== 0)
      return false
  return (
    (whenAt < 0 || matchCondition(code, whenAt, effectiveMasks) === TRUE) &&
    (unlessAt < 0 || matchCondition(code, unlessAt, effectiveMasks) !== TRUE)
  )
}

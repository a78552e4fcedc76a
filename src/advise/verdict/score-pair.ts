import { TRUE } from '../../condition/evaluate.ts'
import type { AnswerState } from '../engine/answer-state.ts'
import { matchCondition } from '../engine/compiled-condition.ts'
import type { CompiledPair, CompiledRule, Engine, ScoringGroup } from '../engine/engine.ts'
import { EMPTY_STATE, type PairState } from '../engine/pair-state.ts'
import { exploreBranch } from '../engine/residuals/explore-states.ts'
import { listSlots, openPair } from '../engine/residuals/open-pair.ts'

/** The state of a pair for these answers: the sum of its scoring groups, and what holds whichever of the partial answers is true. */
export function scorePair(
  engine: Engine,
  compiled: CompiledPair,
  answers: Pick<AnswerState, 'masks' | 'effectiveMasks' | 'slots'>,
): PairState {
  return answers.slots.length === 0
    ? scoreGroups(engine, compiled.groups, answers.effectiveMasks)
    : scorePartial(engine, compiled, { answers })
}

/** The same of some scoring groups of a pair, by their indexes, where answers are partial. */
export function scorePartial(
  engine: Engine,
  compiled: CompiledPair,
  {
    answers,
    groups,
  }: {
    readonly answers: Pick<AnswerState, 'masks' | 'slots'>
    readonly groups?: readonly number[]
  },
): PairState {
  const pair = openPair(engine, compiled, {
    answers,
    unknowns: listSlots(answers),
    ...(groups && { groups }),
  })
  return exploreBranch(pair, pair)[0] ?? pair.state
}

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

/** The scoring groups that partial answers link, directly or through others. */
export function linkGroups(
  { groups }: CompiledPair,
  { slots }: AnswerState,
): readonly (readonly number[])[] {
  let linked: { readonly groups: readonly number[]; readonly slots: readonly number[] }[] = []
  if (slots.length === 0) return []
  for (const [index, { variables }] of groups.entries()) {
    const own = [...slots.keys()].filter(slot =>
      slots[slot]?.variables.some(variable => variables.includes(variable)),
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

import { TRUE } from '../../condition/evaluate.ts'
import { matchCondition } from './compiled/compiled-condition.ts'
import type { CompiledRule, Engine, GroupEntries, ScoreTable, ScoringGroup } from './engine.ts'
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
  for (const group of groups) {
    const entry = entryOf(engine, group, effectiveMasks)
    scores[group.side] += engine.table.weights[entry] as number
    flags |= engine.table.flags[entry] as number
  }
  return { scores, flags }
}

/** The state of one scoring group. */
export function scoreGroup(
  engine: Engine,
  group: ScoringGroup,
  effectiveMasks: Int32Array,
): PairState {
  const entry = entryOf(engine, group, effectiveMasks)
  const weight = engine.table.weights[entry] as number
  const flags = engine.table.flags[entry] as number
  return { scores: group.side === 0 ? [weight, 0] : [0, weight], flags }
}

/**
 * The entry of the score table that says what a scoring group comes to. Read it before the next group is asked for: one
 * that is not in the table is written into the scratch entry.
 */
export function entryOf(
  engine: Pick<Engine, 'code' | 'table'>,
  { rules, entries }: ScoringGroup,
  effectiveMasks: Int32Array,
): number {
  const entry = entries === null || entries.rules !== rules ? 0 : entryFor(entries, effectiveMasks)
  if (entry === 0 || (engine.table.weights[entry] as number) < 0)
    writeEntry(engine, { rules, entry }, effectiveMasks)
  return entry
}

/** Writes the weight of the heaviest fired rule of a scoring group, and the flags of all that fired. */
function writeEntry(
  engine: Pick<Engine, 'code' | 'table'>,
  { rules, entry }: { readonly rules: readonly CompiledRule[]; readonly entry: number },
  effectiveMasks: Int32Array,
): void {
  let heaviest = 0
  let raised = 0
  for (const rule of rules) {
    if (!isFired(engine, rule, effectiveMasks)) continue
    raised |= rule.flags
    if (rule.weight > heaviest) heaviest = rule.weight
  }
  engine.table.weights[entry] = heaviest
  engine.table.flags[entry] = raised
}

/** A rule fires iff its `when` is true and its `unless`, if any, is not true: unknown never scores. */
export function isFired(
  { code }: Pick<Engine, 'code'>,
  rule: CompiledRule,
  effectiveMasks: Int32Array,
): boolean {
  const { needs, whenAt, unlessAt } = rule
  for (let at = 0; at < needs.length; at += 2)
    if (((effectiveMasks[needs[at] as number] as number) & (needs[at + 1] as number)) !== 0)
      return false
  return (
    (whenAt < 0 || matchCondition(code, whenAt, effectiveMasks) === TRUE) &&
    (unlessAt < 0 || matchCondition(code, unlessAt, effectiveMasks) !== TRUE)
  )
}

/** The entries of a scoring group that names these variables, from `start` on, and how many they are; null where they are too many. */
export function placeEntries(
  {
    rules,
    variables,
  }: { readonly rules: readonly CompiledRule[]; readonly variables: readonly number[] },
  fullMasks: Int32Array,
  start: number,
): { readonly entries: GroupEntries; readonly count: number } | null {
  const steps: number[] = []
  let count = 1
  for (const variable of variables) {
    const full = fullMasks[variable] as number
    const values = indexOfValue(full + 1)
    steps.push(variable, full, values, count)
    count *= values + 1
  }
  if (count > MOST_ENTRIES) return null
  return { entries: { rules, start, steps: new Int32Array(steps) }, count }
}

// Few groups have more, and most combinations of those never come.
const MOST_ENTRIES = 8192

/** A table of so many entries, of which nobody has asked for any yet. */
export function createScoreTable(size: number): ScoreTable {
  return { weights: new Int16Array(size).fill(-1), flags: new Int32Array(size) }
}

/** The entry for these masks; 0 where one of them is neither a single value nor unknown. */
function entryFor({ start, steps }: GroupEntries, masks: Int32Array): number {
  let entry = start
  for (let at = 0; at < steps.length; at += 4) {
    const mask = masks[steps[at] as number] as number
    const step = steps[at + 3] as number
    if (mask === steps[at + 1]) entry += (steps[at + 2] as number) * step
    else if ((mask & (mask - 1)) === 0) entry += indexOfValue(mask) * step
    else return 0
  }
  return entry
}

/** The index of the only value that a mask has. */
const indexOfValue = (mask: number) => 31 - Math.clz32(mask)

import { isTrueAt } from './compiled/compiled-condition.ts'
import type { CompiledRule, Engine, ScoreTable, ScoringGroup, TestedRules } from './engine.ts'
import { EMPTY_STATE, type PairState } from './pair-state.ts'
import type { Masks } from './variables.ts'

/** The sum of these scoring groups: in each only the heaviest fired rule scores, while all fired rules raise their flags. */
export function scoreGroups(
  engine: Engine,
  groups: readonly ScoringGroup[],
  effectiveMasks: Masks,
): PairState {
  return addGroups(engine, { groups, start: EMPTY_STATE }, effectiveMasks)
}

/** The sum of these scoring groups and of `start`. */
export function addGroups(
  engine: Engine,
  { groups, start }: { readonly groups: readonly ScoringGroup[]; readonly start: PairState },
  effectiveMasks: Masks,
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
export function scoreGroup(engine: Engine, group: ScoringGroup, effectiveMasks: Masks): PairState {
  const entry = entryOf(engine, group, effectiveMasks)
  const weight = engine.table.weights[entry] as number
  const flags = engine.table.flags[entry] as number
  return { scores: group.side === 0 ? [weight, 0] : [0, weight], flags }
}

/**
 * The entry of the score table that says what a scoring group comes to. Read it before the next group is asked for: one
 * that is not in the table is written into the scratch entry.
 */
export function entryOf(engine: Scored, group: ScoringGroup, effectiveMasks: Masks): number {
  if (isOut(group, effectiveMasks)) return NOTHING_FIRED
  return group.parts.length === 0
    ? entryOfRules(engine, group, effectiveMasks)
    : joinParts(engine, group.parts, effectiveMasks)
}

type Scored = Pick<Engine, 'code' | 'table'>

/** Whether the demand that all rules of a group have in common is not met: most groups need no further look. */
export function isOut({ demanded, excluded }: ScoringGroup, effectiveMasks: Masks): boolean {
  return ((effectiveMasks[demanded] as number) & excluded) !== 0
}

function entryOfRules(
  engine: Scored,
  { rules, start, testsAt, testsEnd }: TestedRules,
  effectiveMasks: Masks,
): number {
  const { code, table } = engine
  let passed = 0
  for (let at = testsAt; at < testsEnd; at += 2) {
    const isPassed =
      ((effectiveMasks[code[at] as number] as number) & (code[at + 1] as number)) === 0
    passed = (passed << 1) | (isPassed ? 1 : 0)
  }
  const entry = start === 0 ? SCRATCH : start + passed
  if (start === 0 || (table.weights[entry] as number) < 0)
    writeEntry(engine, { rules, entry }, effectiveMasks)
  return entry
}

/** Writes what parts of a scoring group come to together into the scratch entry. */
function joinParts(engine: Scored, parts: readonly TestedRules[], effectiveMasks: Masks): number {
  const { weights, flags } = engine.table
  let heaviest = 0
  let raised = 0
  for (const part of parts) {
    const entry = entryOfRules(engine, part, effectiveMasks)
    raised |= flags[entry] as number
    if ((weights[entry] as number) > heaviest) heaviest = weights[entry] as number
  }
  weights[SCRATCH] = heaviest
  flags[SCRATCH] = raised
  return SCRATCH
}

/** Writes the weight of the heaviest fired rule, and the flags of all that fired. */
function writeEntry(
  engine: Scored,
  { rules, entry }: { readonly rules: readonly CompiledRule[]; readonly entry: number },
  effectiveMasks: Masks,
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
  engine: Pick<Engine, 'code'>,
  rule: CompiledRule,
  effectiveMasks: Masks,
): boolean {
  return isWhenTrue(engine, rule, effectiveMasks) && !isUnlessTrue(engine, rule, effectiveMasks)
}

/** Whether the `when` of a rule is true. */
export function isWhenTrue(
  { code }: Pick<Engine, 'code'>,
  { needs, whenAt }: CompiledRule,
  effectiveMasks: Masks,
): boolean {
  for (let at = 0; at < needs.length; at += 2)
    if (((effectiveMasks[needs[at] as number] as number) & (needs[at + 1] as number)) !== 0)
      return false
  return whenAt < 0 || isTrueAt(code, whenAt, effectiveMasks)
}

/** Whether the `unless` of a rule is true; without one it is not. */
export function isUnlessTrue(
  { code }: Pick<Engine, 'code'>,
  { unlessAt }: CompiledRule,
  effectiveMasks: Masks,
): boolean {
  return unlessAt >= 0 && isTrueAt(code, unlessAt, effectiveMasks)
}

/** The same scoring group with other rules, of which nothing stands in the table; none that demand less. */
export function withRules(group: ScoringGroup, rules: readonly CompiledRule[]): ScoringGroup {
  return { ...group, rules, start: 0, testsAt: 0, testsEnd: 0, parts: [] }
}

/** A table of so many entries, of which nobody has asked for any yet. */
export function createScoreTable(size: number): ScoreTable {
  const weights = new Int16Array(size).fill(-1)
  weights[NOTHING_FIRED] = 0
  return { weights, flags: new Int32Array(size) }
}

const SCRATCH = 0
const NOTHING_FIRED = 1

/** The first entry that rules can have. */
export const FIRST_ENTRY = 2

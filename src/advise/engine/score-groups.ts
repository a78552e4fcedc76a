import { ENTRY_SIZE, FIRST_ENTRY, NO_ENTRIES } from './compiled/compile-parts.ts'
import { isTrueAt } from './compiled/compiled-condition.ts'
import type { CompiledRule, Engine, ScoringGroup, TestedRules } from './engine.ts'
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
  const { table } = engine
  for (const group of groups) {
    if (isOut(group, effectiveMasks)) continue
    const entry = entryOf(engine, group, effectiveMasks)
    scores[group.side] += table[entry] as number
    flags |= table[entry + 1] as number
  }
  return { scores, flags }
}

/** The state of one scoring group. */
export function scoreGroup(engine: Engine, group: ScoringGroup, effectiveMasks: Masks): PairState {
  return scoreGroups(engine, [group], effectiveMasks)
}

/**
 * Where the score table says what a scoring group comes to. Read it before the next group is asked for: what is not in
 * the table is written into the scratch entry.
 */
export function entryOf(engine: Scored, group: ScoringGroup, effectiveMasks: Masks): number {
  if (isOut(group, effectiveMasks)) return NOTHING_FIRED
  return group.start === NO_ENTRIES
    ? joinParts(engine, group.parts, effectiveMasks)
    : entryOfRules(engine, group, effectiveMasks)
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
  let failed = 0
  for (let at = testsAt; at < testsEnd; at += 2) {
    const met = (effectiveMasks[code[at] as number] as number) & (code[at + 1] as number)
    // The sign of its negative is set where it is not 0: a branch would be foreseen wrongly too often.
    failed = (failed << 1) | (-met >>> 31)
  }
  const entry = start + failed * ENTRY_SIZE
  if ((table[entry] as number) < 0) writeEntry(engine, { rules, entry }, effectiveMasks)
  return entry
}

/** Writes what parts of a scoring group come to together into the scratch entry. */
function joinParts(engine: Scored, parts: readonly TestedRules[], effectiveMasks: Masks): number {
  const { table } = engine
  let heaviest = 0
  let raised = 0
  for (const part of parts) {
    if (part.start === NO_ENTRIES)
      writeEntry(engine, { rules: part.rules, entry: SCRATCH }, effectiveMasks)
    const entry = part.start === NO_ENTRIES ? SCRATCH : entryOfRules(engine, part, effectiveMasks)
    raised |= table[entry + 1] as number
    if ((table[entry] as number) > heaviest) heaviest = table[entry] as number
  }
  table[SCRATCH] = heaviest
  table[SCRATCH + 1] = raised
  return SCRATCH
}

/** Writes the weight of the heaviest fired rule, and the flags of all that fired. */
function writeEntry(
  { code, table }: Scored,
  { rules, entry }: { readonly rules: readonly CompiledRule[]; readonly entry: number },
  effectiveMasks: Masks,
): void {
  let heaviest = 0
  let raised = 0
  for (const rule of rules) {
    if (!isFired({ code }, rule, effectiveMasks)) continue
    raised |= rule.flags
    if (rule.weight > heaviest) heaviest = rule.weight
  }
  table[entry] = heaviest
  table[entry + 1] = raised
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
  const tested = { rules, start: NO_ENTRIES, testsAt: 0, testsEnd: 0 }
  return { ...group, ...tested, parts: [tested] }
}

/** A table of so many numbers, of which nobody has asked for any yet. */
export function createScoreTable(size: number): Engine['table'] {
  return new Int32Array(size).fill(-1).fill(0, 0, FIRST_ENTRY)
}

const SCRATCH = 0

/** Where it says that nothing fired. */
const NOTHING_FIRED = 2

import { TRUE } from '../../condition/evaluate.ts'
import { matchCondition } from '../engine/compiled-condition.ts'
import type { Engine, Item, PairTable, Unit } from '../engine/engine.ts'
import { EMPTY_STATE, type PairState } from '../engine/pair-state.ts'

/** What the answers that count add up to for one pair: the sum of its units. */
export function scorePair(engine: Engine, table: PairTable, counted: Int32Array): PairState {
  return scoreUnits(engine, table.units, counted)
}

/** The sum of these units: per unit only its heaviest fired item counts, while the flags of all of them do. */
export function scoreUnits(engine: Engine, units: readonly Unit[], counted: Int32Array): PairState {
  return addUnits(engine, { units, start: EMPTY_STATE }, counted)
}

/** The same on top of a state that is there already. */
export function addUnits(
  engine: Engine,
  { units, start }: { readonly units: readonly Unit[]; readonly start: PairState },
  counted: Int32Array,
): PairState {
  const scores: [number, number] = [start.scores[0], start.scores[1]]
  let flags = start.flags
  for (const { side, items } of units) {
    const { heaviest, raised } = weighItems(engine, items, counted)
    scores[side] += heaviest
    flags |= raised
  }
  return { scores, flags }
}

/** What one unit comes to: the weight of its heaviest fired item, and the flags of all that fired. */
export function weighItems(
  engine: Engine,
  items: readonly Item[],
  counted: Int32Array,
): { readonly heaviest: number; readonly raised: number } {
  let heaviest = 0
  let raised = 0
  for (const item of items) {
    if (!fires(engine, item, counted)) continue
    raised |= item.flags
    if (item.weight > heaviest) heaviest = item.weight
  }
  return { heaviest, raised }
}

/** A rule fires iff its `when` is true and its `unless`, if any, is not true: unknown never scores. */
export function fires({ code }: Engine, item: Item, counted: Int32Array): boolean {
  const { needs, whenAt, unlessAt } = item
  for (let at = 0; at < needs.length; at += 2)
    if (((counted[needs[at] as number] as number) & (needs[at + 1] as number)) !== 0) return false
  return (
    (whenAt < 0 || matchCondition(code, whenAt, counted) === TRUE) &&
    (unlessAt < 0 || matchCondition(code, unlessAt, counted) !== TRUE)
  )
}

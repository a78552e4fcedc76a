import type { Engine, Item, PairState, PairTable, Unit } from './engine.ts'
import { matchCondition, TRUE } from './match-condition.ts'

/** What the answers that count add up to for one pair: the sum of its units. */
export function scorePair(engine: Engine, table: PairTable, counted: Int32Array): PairState {
  return scoreUnits(engine, table.units, counted)
}

/** The sum of these units: per unit only its heaviest fired item counts, while the flags of all of them do. */
export function scoreUnits(engine: Engine, units: readonly Unit[], counted: Int32Array): PairState {
  const scores: [number, number] = [0, 0]
  let flags = 0
  for (const { side, items } of units) {
    let heaviest = 0
    for (const item of items) {
      if (!fires(engine, item, counted)) continue
      flags |= item.flags
      if (item.weight > heaviest) heaviest = item.weight
    }
    scores[side] += heaviest
  }
  return { scores, flags }
}

/** A rule fires iff its `when` is true and its `unless`, if any, is not true: unknown never scores. */
export function fires({ code }: Engine, item: Item, counted: Int32Array): boolean {
  return (
    matchCondition(code, item.whenAt, counted) === TRUE &&
    (item.unlessAt < 0 || matchCondition(code, item.unlessAt, counted) !== TRUE)
  )
}

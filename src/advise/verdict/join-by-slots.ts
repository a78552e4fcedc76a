import type { Slot } from '../engine/encode-answers.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'

/** Scoring groups of a pair by their indexes, and the partial answers that join them. */
export interface JoinedGroups {
  readonly indexes: readonly number[]
  readonly slots: readonly Slot[]
}

/** Those of some scoring groups that partial answers bear on: each with all others that the same answers bear on. */
export function joinBySlots(
  engine: Engine,
  compiled: CompiledPair,
  {
    indexes,
    slots,
  }: { readonly indexes: readonly number[] | null; readonly slots: readonly Slot[] },
): readonly JoinedGroups[] {
  const bearing = slotsByGroup(engine, compiled, slots)
  if (bearing.length === 0) return NONE
  const own = (indexes ?? [...bearing.keys()]).filter(index => bearing[index] !== undefined)
  if (own.length === 0) return NONE
  return slots.length === 1 ? [{ indexes: own, slots }] : joinAll(own, bearing)
}

const NONE: readonly JoinedGroups[] = []

/** By index of a scoring group: the partial answers that bear on it. */
type Bearing = readonly (readonly Slot[] | undefined)[]

function joinAll(indexes: readonly number[], bearing: Bearing): readonly JoinedGroups[] {
  let all: readonly GrowingGroups[] = []
  for (const index of indexes) {
    const own = bearing[index] ?? []
    const last = all.at(-1)
    // Most groups join the one before.
    if (last !== undefined && own.every(slot => last.slots.includes(slot))) last.indexes.push(index)
    else all = joinTo(all, index, own)
  }
  return all
}

interface GrowingGroups {
  readonly indexes: number[]
  readonly slots: readonly Slot[]
}

function joinTo(
  all: readonly GrowingGroups[],
  index: number,
  own: readonly Slot[],
): readonly GrowingGroups[] {
  const joined = all.filter(each => each.slots.some(slot => own.includes(slot)))
  return [
    ...all.filter(each => !joined.includes(each)),
    {
      indexes: [...joined.flatMap(each => each.indexes), index],
      slots: [...new Set([...joined.flatMap(each => each.slots), ...own])],
    },
  ]
}

function slotsByGroup(engine: Engine, compiled: CompiledPair, slots: readonly Slot[]): Bearing {
  const bearing: Slot[][] = []
  for (const slot of slots)
    for (const index of groupsOf(engine, compiled, slot)) {
      const own = bearing[index]
      if (own === undefined) bearing[index] = [slot]
      else if (!own.includes(slot)) own.push(slot)
    }
  return bearing
}

/** The scoring groups of a pair that a partial answer bears on, by their indexes; some of them several times. */
function groupsOf(
  { pairs, affectedByVariable }: Engine,
  compiled: CompiledPair,
  { variables }: Slot,
): readonly number[] {
  const inPair = (variable: number) =>
    affectedByVariable[variable]?.find(({ pair }) => pairs[pair] === compiled)?.indexes ?? NOTHING
  const [only] = variables
  return only !== undefined && variables.length === 1 ? inPair(only) : variables.flatMap(inPair)
}

const NOTHING: readonly number[] = []

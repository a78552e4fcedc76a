import { applyScope, isPlain } from './encode-answers.ts'
import type { Engine, PairState, Unit } from './engine.ts'
import { scoreUnits } from './score-pair.ts'
import { mostShared, type Part, splitParts } from './split-parts.ts'

/**
 * Every state that the units of a part can reach over all completions of its free questions, each once.
 * Branches on the question that holds the part together, then on what is left of each piece: exact, and
 * far less work than the product of all options.
 */
export function exploreStates(engine: Engine, part: Part, masks: Int32Array): readonly PairState[] {
  const pivot = mostShared(part, part.questions)
  const free = new Set(part.questions.filter(question => question !== pivot))
  const branches = completionsOf(masks[pivot] as number).flatMap(mask =>
    exploreUnits({ engine, masks: withMask(masks, pivot, mask) }, part.units, free),
  )
  return distinctStates(branches)
}

/** The masks that an answer may still take: each of its options, or it stays as it is. */
export function completionsOf(mask: number): readonly number[] {
  if (isPlain(mask)) return [mask]
  const masks = [mask]
  for (let rest = mask; rest !== 0; rest &= rest - 1) masks.push(rest & -rest)
  return masks
}

export function withMask(masks: Int32Array, question: number, mask: number): Int32Array {
  const changed = masks.slice()
  changed[question] = mask
  return changed
}

export function addStates(one: PairState, other: PairState): PairState {
  return {
    scores: [one.scores[0] + other.scores[0], one.scores[1] + other.scores[1]],
    flags: one.flags | other.flags,
  }
}

/** One number a state: scores stay far below 1024, flags below 2^31. */
export function stateKey({ scores, flags }: PairState): number {
  return (flags * 1024 + scores[0]) * 1024 + scores[1]
}

function exploreUnits(
  { engine, masks }: { engine: Engine; masks: Int32Array },
  units: readonly Unit[],
  free: ReadonlySet<number>,
): readonly PairState[] {
  const { fixed, parts } = splitParts(units, free)
  let states: readonly PairState[] = [scoreUnits(engine, fixed, applyScope(engine, masks))]
  for (const part of parts) {
    const more = exploreStates(engine, part, masks)
    states = distinctStates(states.flatMap(state => more.map(next => addStates(state, next))))
  }
  return states
}

function distinctStates(states: readonly PairState[]): readonly PairState[] {
  return [...new Map(states.map(state => [stateKey(state), state])).values()]
}

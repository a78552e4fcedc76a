import { addStates, EMPTY_STATE, type PairState } from '../pair-state.ts'
import { assignTo, type ResidualPair } from './open-pair.ts'
import type { Unknown } from './unknowns.ts'

/**
 * What groups of a pair come to in one completion, known without a search: each unknown takes its first row, so that
 * an unanswered question stays unknown. Null where what stays partial bears on one of them.
 */
export function completeFirst(pair: ResidualPair, groups: readonly number[]): PairState | null {
  let sum = EMPTY_STATE
  for (const group of groups) {
    const state = firstOf(pair, group)
    if (state === null) return null
    sum = addStates(sum, state)
  }
  return sum
}

function firstOf(pair: ResidualPair, group: number): PairState | null {
  const known = pair.first.get(group)
  if (known !== undefined) return known
  const state = completeGroup(pair, group)
  pair.first.set(group, state)
  return state
}

function completeGroup(
  { residuals, unknowns, unknownOf }: ResidualPair,
  group: number,
): PairState | null {
  const own = new Set(residuals.variablesOf(group).map(variable => unknownOf[variable] as number))
  let left = { score: 0, flags: 0, group }
  for (const index of own) {
    const { variables, values, isReduced } = unknowns[index] as Unknown
    if (isReduced) return null
    left = assignTo(residuals, left, { variables, row: values[0] as readonly number[] })
  }
  const { score, flags } = left
  return { scores: residuals.sideOf(group) === 0 ? [score, 0] : [0, score], flags }
}

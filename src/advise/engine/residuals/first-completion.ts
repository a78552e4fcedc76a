import { addStates, EMPTY_STATE, type PairState } from '../pair-state.ts'
import { exploreBranch } from './explore-states.ts'
import { assignTo } from './open-group.ts'
import type { ResidualPair } from './open-pair.ts'
import type { Residue, Unknown } from './residuals.ts'

/**
 * What groups of a pair come to in one completion, known without a search: each unknown takes its first row, so that an
 * unanswered question stays unknown, and what stays partial does.
 */
export function completeFirst(pair: ResidualPair, groups: readonly number[]): PairState {
  let state = EMPTY_STATE
  const partial: number[] = []
  for (const group of groups) {
    const { score, flags, group: left } = firstOf(pair, group)
    const side = pair.residuals.sideOf(group)
    state = addStates(state, { scores: side === 0 ? [score, 0] : [0, score], flags })
    if (left >= 0) partial.push(left)
  }
  if (partial.length === 0) return state
  partial.sort((one, other) => one - other)
  return exploreBranch(pair, { state, groups: partial })[0] as PairState
}

function firstOf(pair: ResidualPair, group: number): Residue {
  const known = pair.first.get(group)
  if (known !== undefined) return known
  const residue = completeGroup(pair, group)
  pair.first.set(group, residue)
  return residue
}

function completeGroup({ residuals, unknowns, unknownOf }: ResidualPair, group: number): Residue {
  const own = new Set(residuals.variablesOf(group).map(variable => unknownOf[variable] as number))
  let left: Residue = { score: 0, flags: 0, group }
  for (const index of own) {
    const { variables, values, isReduced } = unknowns[index] as Unknown
    if (!isReduced)
      left = assignTo(residuals, left, { variables, row: values[0] as readonly number[] })
  }
  return left
}

import { addStates, type PairState, stateKey } from '../engine/pair-state.ts'
import type { ResidualPair } from '../engine/residuals/open-pair.ts'
import { commonDecision, mayBecome, withoutIdleFlags } from '../verdict/common-decision.ts'
import { type Decision, decidedChoice } from '../verdict/decide-pair.ts'
import { roughBounds } from './bounds.ts'
import { nextBranches } from './next-branches.ts'

/**
 * Every decision that some completion of what is left of a pair leads to, one for each outcome and choice; stops as soon
 * as `enough` of them are known. Exact: completions are skipped only where all of them decide alike.
 */
export function reachDecisions(pair: ResidualPair, enough: number): ReadonlyMap<string, Decision> {
  const found = new Map<string, Decision>()
  const seen = new Set<string>()
  const visit = (given: PairState, groups: readonly number[]): void => {
    if (found.size >= enough) return
    const rest = roughBounds(pair, groups)
    const state = withoutIdleFlags({ compiled: pair.compiled, state: given, rest })
    const same = commonDecision({ compiled: pair.compiled, state, rest })
    if (same) {
      found.set(choiceKey(same), same)
      return
    }
    const key = `${groups.join()} ${stateKey(state)}`
    if (seen.has(key)) return
    seen.add(key)
    for (const branch of nextBranches(pair, groups))
      visit(addStates(state, branch.state), branch.groups)
  }
  visit(pair.state, pair.groups)
  return found
}

/**
 * Whether some completion of what is left of a pair leads to the choice; null where more than `mostVisits` states were
 * visited without an answer.
 */
export function canWin(
  pair: ResidualPair,
  { choice, mostVisits }: { readonly choice: number; readonly mostVisits: number },
): boolean | null {
  const seen = new Set<string>()
  const visit = (given: PairState, groups: readonly number[]): boolean => {
    const rest = roughBounds(pair, groups)
    const state = withoutIdleFlags({ compiled: pair.compiled, state: given, rest }, true)
    const outlook = { compiled: pair.compiled, state, rest }
    const same = commonDecision(outlook)
    if (same) return decidedChoice(same) === choice
    const key = `${groups.join()} ${stateKey(state)}`
    if (seen.size > mostVisits || seen.has(key) || !mayBecome(outlook, choice)) return false
    seen.add(key)
    return nextBranches(pair, groups).some(branch =>
      visit(addStates(state, branch.state), branch.groups),
    )
  }
  return visit(pair.state, pair.groups) || (seen.size > mostVisits ? null : false)
}

/** A key of outcome and choice. */
export function choiceKey({ outcome, side }: Decision): string {
  return `${outcome} ${side}`
}

import { DECISIVE_FLAGS, type PairState, type PairTable } from './engine.ts'

/** The verdict on one pair in its barest form. Also what a search compares. */
export interface Decision {
  readonly outcome: 'recommended' | 'hybrid' | 'open' | 'infeasible'
  /** The recommended side; null otherwise. */
  readonly side: 0 | 1 | null
  /** Index of the eligible hybrid, chosen or not; null where none is. */
  readonly eligible: number | null
}

/** Largest utility wins; a side beats a hybrid of equal utility; two equal sides on top are open. */
export function decidePair(table: PairTable, state: PairState): Decision {
  const eligible = eligibleHybrid(table, state)
  const { numerator, denominator } = table.share
  const [first, second] = [0, 1].map(side =>
    isVetoed(table, state, side as 0 | 1) ? -1 : denominator * (state.scores[side] as number),
  ) as [number, number]
  const hybrid = eligible === null ? -1 : numerator * (state.scores[0] + state.scores[1])
  const best = Math.max(first, second, hybrid)
  if (best < 0) return { outcome: 'infeasible', side: null, eligible }
  if (first === best && second === best) return { outcome: 'open', side: null, eligible }
  if (first === best) return { outcome: 'recommended', side: 0, eligible }
  if (second === best) return { outcome: 'recommended', side: 1, eligible }
  return { outcome: 'hybrid', side: null, eligible }
}

/** Whether outcome and choice are the same. */
export function isSameDecision(one: Decision, other: Decision): boolean {
  return one.outcome === other.outcome && one.side === other.side
}

export function isVetoed(table: PairTable, state: PairState, side: 0 | 1): boolean {
  return (state.flags & table.vetoFlags[side]) !== 0
}

export function holdsDecisive(state: PairState, side: 0 | 1): boolean {
  return (state.flags & DECISIVE_FLAGS[side]) !== 0
}

/** The first hybrid that fits, where it is eligible; else null. */
function eligibleHybrid(table: PairTable, state: PairState): number | null {
  const fitting = table.hybrids.findIndex(
    ({ circumstances, answers }) =>
      (circumstances & ~state.flags) === 0 &&
      (state.flags & (table.vetoFlags[0] | table.vetoFlags[1]) & ~answers) === 0,
  )
  return fitting >= 0 && hasCase(table, state) ? fitting : null
}

/**
 * A hybrid needs a tension. No veto: a side that is not ahead holds a decisive rule. One side ruled out:
 * that side holds one. Both ruled out: always.
 */
function hasCase(table: PairTable, state: PairState): boolean {
  const vetoed = [isVetoed(table, state, 0), isVetoed(table, state, 1)]
  if (vetoed[0] && vetoed[1]) return true
  const lead = state.scores[0] - state.scores[1]
  const needs = (side: 0 | 1) => (vetoed[0] || vetoed[1] ? vetoed[side] : isNotAhead(side, lead))
  return (needs(0) && holdsDecisive(state, 0)) || (needs(1) && holdsDecisive(state, 1)) || false
}

function isNotAhead(side: 0 | 1, lead: number): boolean {
  return side === 0 ? lead <= 0 : lead >= 0
}

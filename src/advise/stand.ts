import { type Decision, decidePair, utilitiesOf } from './decide-pair.ts'
import type { PairState, PairTable } from './engine.ts'

/** Where one pair stands: what its answers add up to, what is decided, and what each choice is worth. */
export interface Stand {
  readonly table: PairTable
  readonly state: PairState
  readonly decision: Decision
  /** Of both sides and of the eligible hybrid (see `utilitiesOf`). */
  readonly utilities: readonly [number, number, number]
  /** The choice that was taken elsewhere; null where none was. */
  readonly fixed: number | null
}

/** Where a pair stands in this state. */
export function standOf(table: PairTable, state: PairState, fixed: number | null): Stand {
  const decision = decidePair(table, state)
  return {
    table,
    state,
    decision,
    utilities: utilitiesOf(table, state, decision.eligible),
    fixed,
  }
}

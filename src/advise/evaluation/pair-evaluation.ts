import { FIRST_HYBRID } from '../engine/choice-code.ts'
import type { CompiledPair } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import {
  type Decision,
  decideBy,
  decidedChoice,
  eligibleHybrid,
  NO_CHOICE,
  utilitiesOf,
} from '../verdict/decide-pair.ts'

/** One pair for one set of answers: its state, its decision, and the utility of each choice. */
export interface PairEvaluation {
  readonly compiled: CompiledPair
  readonly state: PairState
  readonly decision: Decision
  /** Of both sides and of the eligible hybrid (see `utilitiesOf`). */
  readonly utilities: readonly [number, number, number]
  /** The choice that was taken elsewhere; null where none was. */
  readonly fixed: number | null
  /** What the pair chooses without regard to other pairs: the fixed choice, else the verdict's; both sides where open, none where infeasible. */
  readonly standaloneChoices: readonly number[]
}

/** Decides a pair in this state; `fixed` is the choice that was taken elsewhere, or null. */
export function evaluatePair(
  compiled: CompiledPair,
  state: PairState,
  fixed: number | null,
): PairEvaluation {
  const eligible = eligibleHybrid(compiled, state)
  const utilities = utilitiesOf(compiled, state, eligible)
  const decision = decideBy(utilities, eligible)
  return {
    compiled,
    state,
    decision,
    utilities,
    fixed,
    standaloneChoices: standaloneChoicesOf(decision, fixed),
  }
}

/** The utility of a choice that the pair could take in a design; -1 where it could not. */
export function utilityOf({ decision, utilities, fixed }: PairEvaluation, choice: number): number {
  if (fixed !== null) return choice === fixed ? 0 : NO_CHOICE
  if (choice < FIRST_HYBRID) return utilities[choice as 0 | 1]
  return choice - FIRST_HYBRID === decision.eligible ? utilities[2] : NO_CHOICE
}

function standaloneChoicesOf(decision: Decision, fixed: number | null): readonly number[] {
  const choice = fixed ?? decidedChoice(decision)
  if (choice !== null) return [choice]
  return decision.outcome === 'open' ? SIDES : []
}

const SIDES = [0, 1]

import type { Pair } from '../../model/pair.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { bestObjective, existingChoices, type Held } from './best-objective.ts'

/** One flow of an interface. */
export interface Flow {
  readonly name: string
  readonly evaluation: Evaluation
  /** The greatest objective of all its designs. */
  readonly best: number
  /** By pair the choice of its own design; null: either. */
  readonly own: readonly (string | null)[]
}

/** A pair and its index. */
export interface IndexedPair {
  readonly index: number
  readonly pair: Pair
}

/** Whether every pair has a choice. */
export function isFeasible({ evaluation: { pairEvaluations } }: Flow): boolean {
  return pairEvaluations.every(each => existingChoices(each).length > 0)
}

/** The pairs that are held to a choice. */
export function heldTo(choices: readonly (readonly [pair: number, choice: number])[]): Held {
  const held: (number | null)[] = []
  for (const [pair, choice] of choices) held[pair] = choice
  return held
}

/** What a flow gives up where these choices are held. */
export function concedes({ evaluation, best }: Flow, held: Held): number {
  return best - (bestObjective(evaluation, held) ?? Number.NEGATIVE_INFINITY)
}

/** By what the objectives of flows are divided before they are printed. */
export function denominatorOf([flow]: readonly Flow[]): number {
  return flow?.evaluation.pairEvaluations[0]?.compiled.share.denominator ?? 1
}

/** The choices of a pair that exist in every flow. */
export function sharedChoices(flows: readonly Flow[], index: number): readonly number[] {
  const [first = [], ...others] = flows.map(({ evaluation }) => {
    const own = evaluation.pairEvaluations[index]
    return own ? existingChoices(own) : []
  })
  return first.filter(choice => others.every(other => other.includes(choice)))
}

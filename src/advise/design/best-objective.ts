import { FIRST_HYBRID } from '../engine/choice-code.ts'
import type { CompiledTension } from '../engine/engine.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { type PairEvaluation, utilityOf } from '../evaluation/pair-evaluation.ts'
import { NO_CHOICE } from '../verdict/decide-pair.ts'

/** By index of the pair: the choice that it is held to; null: any that exists. */
export type Held = readonly (number | null)[]

/**
 * The greatest sum of utilities less tensions with some pairs held to a choice, in parts of the denominator of the
 * hybrid's share; null where a held choice does not exist. A pair without any choice takes no part.
 */
export function bestObjective(
  { pairEvaluations, tensions }: Evaluation,
  held: Held,
): number | null {
  const open = pairEvaluations.map((each, pair) => {
    const own = existingChoices(each)
    const only = held[pair] ?? null
    return only === null ? own : own.filter(choice => choice === only)
  })
  if (open.some((choices, pair) => choices.length === 0 && (held[pair] ?? null) !== null))
    return null
  const scale = pairEvaluations[0]?.compiled.share.denominator ?? 1
  const worth = pairEvaluations.map((each, pair) =>
    (open[pair] ?? []).map(choice => ({ choice, utility: utilityOf(each, choice) })),
  )
  return searchBest({ worth, tensions, scale })
}

/** The choices that a pair could take in a design, encoded. */
export function existingChoices(pairEvaluation: PairEvaluation): readonly number[] {
  const { compiled } = pairEvaluation
  const all = Array.from({ length: FIRST_HYBRID + compiled.hybrids.length }, (_, choice) => choice)
  return all.filter(choice => utilityOf(pairEvaluation, choice) !== NO_CHOICE)
}

interface Search {
  readonly worth: readonly (readonly { readonly choice: number; readonly utility: number }[])[]
  readonly tensions: readonly CompiledTension[]
  readonly scale: number
}

/** Pair by pair, without what cannot become better than the best so far. */
function searchBest({ worth, tensions, scale }: Search): number {
  const rest = [0]
  for (const own of worth.toReversed())
    rest.unshift((rest[0] as number) + Math.max(0, ...own.map(({ utility }) => utility)))
  let best = Number.NEGATIVE_INFINITY
  const taken: number[] = []
  const visit = (pair: number, value: number): void => {
    if (value + (rest[pair] as number) <= best) return
    if (pair === worth.length) {
      best = value
      return
    }
    const own = worth[pair] ?? []
    for (const { choice, utility } of own.length > 0 ? own : NOTHING) {
      taken[pair] = choice
      visit(pair + 1, value + utility - scale * strainAt(tensions, taken, pair))
    }
    taken.length = pair
  }
  visit(0, 0)
  return best
}

const NOTHING = [{ choice: -1, utility: 0 }]

/** The weight of the tensions between the choice of a pair and those of earlier ones. */
function strainAt(
  tensions: readonly CompiledTension[],
  taken: readonly number[],
  pair: number,
): number {
  let sum = 0
  for (const { ends, weight } of tensions) {
    const [one, other] = ends
    if (Math.max(one.pair, other.pair) !== pair) continue
    if (taken[one.pair] === one.choice && taken[other.pair] === other.choice) sum += weight
  }
  return sum
}

import { FIRST_HYBRID } from '../engine/choice-code.ts'
import type { CompiledTension, EncodedChoice } from '../engine/engine.ts'
import { NO_CHOICE } from '../verdict/decide-pair.ts'
import { type PairEvaluation, utilityOf } from './pair-evaluation.ts'

/**
 * One coherent design: by index of the pair, the choices that the best combinations take. One: that is the choice.
 * Several: they are equally good. None: the pair is infeasible and takes no part.
 */
export type Design = readonly (readonly number[])[]

/**
 * The best of all combinations of existing choices: the greatest sum of utilities less the weights of the
 * tensions (`decision.md`, "Blueprint"). Exact. A fixed choice is the only one of its pair, even if it is
 * ruled out; the order of sides decides nothing.
 */
export function reconcilePairs(
  pairEvaluations: readonly PairEvaluation[],
  tensions: readonly CompiledTension[],
): Design {
  if (!hasActiveTension(pairEvaluations, tensions))
    return pairEvaluations.map(({ standaloneChoices }) => standaloneChoices)
  const candidates = findCandidates(pairEvaluations, tensions)
  const optima = searchOptima(candidates, tensions, weightScaleOf(pairEvaluations))
  return candidates.map((here, pair) => {
    if (here.length < 2) return here.map(({ choice }) => choice)
    return [...new Set(optima.map(optimum => (optimum[pair] as Candidate).choice))]
  })
}

interface Candidate {
  readonly choice: number
  readonly utility: number
  /** It is not the verdict's; never where the verdict is open. */
  readonly departs: boolean
  /** It is the other side than the verdict's. */
  readonly opposes: boolean
}

/** The criteria by which combinations are compared, in this order. Of the value more is better, of all else less. */
interface Sum {
  readonly value: number
  readonly departures: number
  readonly tension: number
  /** A bit a pair that departs, or that takes the opposite side; the earlier pair has the higher one. */
  readonly departed: number
  readonly opposed: number
}

/** A tension's weight counts as much as a rule's, so it is measured in the same parts as utilities. */
function weightScaleOf(pairEvaluations: readonly PairEvaluation[]): number {
  return (pairEvaluations[0] as PairEvaluation).compiled.share.denominator
}

/** Whether a tension holds between the standalone choices of two pairs. */
export function hasActiveTension(
  pairEvaluations: readonly PairEvaluation[],
  tensions: readonly CompiledTension[],
): boolean {
  for (const { ends } of tensions)
    if (isStandalone(pairEvaluations, ends[0]) && isStandalone(pairEvaluations, ends[1]))
      return true
  return false
}

function isStandalone(
  pairEvaluations: readonly PairEvaluation[],
  { pair, choice }: EncodedChoice,
): boolean {
  const own = pairEvaluations[pair]?.standaloneChoices
  return own !== undefined && (own[0] === choice || own[1] === choice)
}

/**
 * By pair, the choices that can be in a best combination: those whose utility is at most `loss` below the best, since
 * by taking its standalone choice instead a pair loses at most the tensions that name it.
 */
function findCandidates(
  pairEvaluations: readonly PairEvaluation[],
  tensions: readonly CompiledTension[],
): readonly (readonly Candidate[])[] {
  const losses = new Array<number>(pairEvaluations.length).fill(0)
  for (const { ends, weight } of tensions) {
    const [one, other] = ends
    if (!exists(pairEvaluations, one) || !exists(pairEvaluations, other)) continue
    if (isStandalone(pairEvaluations, one)) losses[one.pair] = (losses[one.pair] as number) + weight
    if (isStandalone(pairEvaluations, other))
      losses[other.pair] = (losses[other.pair] as number) + weight
  }
  const weightScale = weightScaleOf(pairEvaluations)
  return pairEvaluations.map((pairEvaluation, pair) =>
    candidatesOf(pairEvaluation, (losses[pair] as number) * weightScale),
  )
}

function exists(
  pairEvaluations: readonly PairEvaluation[],
  { pair, choice }: EncodedChoice,
): boolean {
  return utilityOf(pairEvaluations[pair] as PairEvaluation, choice) !== NO_CHOICE
}

function candidatesOf(pairEvaluation: PairEvaluation, loss: number): readonly Candidate[] {
  if (loss === 0 || pairEvaluation.fixed !== null)
    return pairEvaluation.standaloneChoices.map(choice => candidateFor(pairEvaluation, choice))
  const [first, second, hybrid] = pairEvaluation.utilities
  const least = Math.max(first, second, hybrid, 0) - loss
  const candidates: Candidate[] = []
  if (first >= least && first >= 0) candidates.push(candidateFor(pairEvaluation, 0))
  if (second >= least && second >= 0) candidates.push(candidateFor(pairEvaluation, 1))
  if (hybrid >= least && hybrid >= 0)
    candidates.push(
      candidateFor(pairEvaluation, FIRST_HYBRID + (pairEvaluation.decision.eligible as number)),
    )
  return candidates
}

function candidateFor(pairEvaluation: PairEvaluation, choice: number): Candidate {
  const { decision } = pairEvaluation
  const departs = decision.outcome !== 'open' && !pairEvaluation.standaloneChoices.includes(choice)
  const opposes = departs && decision.side !== null && choice < FIRST_HYBRID
  return { choice, utility: utilityOf(pairEvaluation, choice), departs, opposes }
}

/** Every combination that no other one is better than. */
function searchOptima(
  candidates: readonly (readonly Candidate[])[],
  tensions: readonly CompiledTension[],
  weightScale: number,
): readonly Combination[] {
  const open = candidates.filter(({ length }) => length > 1)
  const count = open.reduce((product, { length }) => product * length, 1)
  let best: Sum | null = null
  let optima: Combination[] = []
  for (let index = 0; index < count; index++) {
    const combination = combinationAt(candidates, index)
    const sum = sumUp(combination, tensions, weightScale)
    const better = best === null ? 1 : compareSums(sum, best)
    if (better > 0) optima = []
    if (better >= 0) {
      best = sum
      optima.push(combination)
    }
  }
  return optima
}

/** A candidate by pair; undefined where a pair takes no part. */
type Combination = readonly (Candidate | undefined)[]

/** The combination with this index, a number of which each pair is one digit. */
function combinationAt(candidates: readonly (readonly Candidate[])[], index: number): Combination {
  const combination: (Candidate | undefined)[] = []
  let rest = index
  for (const here of candidates) {
    const digit = here.length < 2 ? 0 : rest % here.length
    if (here.length > 1) rest = (rest - digit) / here.length
    combination.push(here[digit])
  }
  return combination
}

function sumUp(
  combination: Combination,
  tensions: readonly CompiledTension[],
  weightScale: number,
): Sum {
  let value = 0
  let departures = 0
  let departed = 0
  let opposed = 0
  for (const taken of combination) {
    const departs = taken?.departs ? 1 : 0
    value += taken?.utility ?? 0
    departures += departs
    departed = 2 * departed + departs
    opposed = 2 * opposed + (taken?.opposes ? 1 : 0)
  }
  const tension = sumTensions(combination, tensions)
  return { value: value - weightScale * tension, departures, tension, departed, opposed }
}

/** The sum of the weights of the tensions within a combination. */
function sumTensions(combination: Combination, tensions: readonly CompiledTension[]): number {
  let sum = 0
  for (const { ends, weight } of tensions) {
    const [one, other] = ends
    if (
      combination[one.pair]?.choice === one.choice &&
      combination[other.pair]?.choice === other.choice
    )
      sum += weight
  }
  return sum
}

/** Above 0 where the first is better, 0 where they are equal in everything. */
function compareSums(one: Sum, other: Sum): number {
  return (
    one.value - other.value ||
    other.departures - one.departures ||
    other.tension - one.tension ||
    other.departed - one.departed ||
    other.opposed - one.opposed
  )
}

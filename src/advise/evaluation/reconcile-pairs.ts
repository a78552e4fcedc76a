import { FIRST_HYBRID } from '../engine/choice-code.ts'
import type { CompiledTension, EncodedChoice } from '../engine/engine.ts'
import { type PairEvaluation, utilityOf } from './pair-evaluation.ts'
import { type Candidate, type Combination, searchOptima } from './search-optima.ts'

/**
 * One coherent design: by index of the pair, the choices that the best combinations take. One: that is the choice.
 * Several: they are equally good. None: the pair is infeasible and takes no part.
 */
export type Design = readonly (readonly number[])[]

/**
 * The best of all combinations of existing choices: the greatest sum of utilities less the weights of the
 * tensions. Exact. A fixed choice is the only one of its pair, even if it is
 * ruled out; the order of sides decides nothing. Of what is as good the side that is cheaper to leave again is taken.
 */
export function reconcilePairs(
  pairEvaluations: readonly PairEvaluation[],
  tensions: readonly CompiledTension[],
): Design {
  if (!hasActiveTension(pairEvaluations, tensions)) return pairEvaluations.map(startedChoices)
  const { candidates, optima } = findOptima(pairEvaluations, tensions)
  return designOf(candidates, keepStarts(pairEvaluations, optima))
}

/** The pairs that are decided only by which side is cheaper to leave again, by their ids. */
export function listStarted({
  pairEvaluations,
  tensions,
  design,
}: {
  readonly pairEvaluations: readonly PairEvaluation[]
  readonly tensions: readonly CompiledTension[]
  readonly design: Design
}): readonly string[] {
  const { candidates, optima } = findOptima(pairEvaluations, tensions)
  const before = designOf(candidates, optima)
  return pairEvaluations.flatMap(({ compiled }, pair) =>
    (before[pair]?.length ?? 0) > 1 && design[pair]?.length === 1 ? [compiled.pair.id] : [],
  )
}

/** The choices of a pair that no tension touches. */
function startedChoices({ compiled, standaloneChoices }: PairEvaluation): readonly number[] {
  return standaloneChoices.length > 1 && compiled.start !== null
    ? (STARTS[compiled.start] as readonly number[])
    : standaloneChoices
}

const STARTS = [[0], [1]]

/** The best combinations before starting choices are looked at. */
function findOptima(
  pairEvaluations: readonly PairEvaluation[],
  tensions: readonly CompiledTension[],
) {
  const candidates = findCandidates(pairEvaluations, tensions)
  return { candidates, optima: searchOptima(candidates, tensions, weightScaleOf(pairEvaluations)) }
}

function designOf(
  candidates: readonly (readonly Candidate[])[],
  optima: readonly Combination[],
): Design {
  return candidates.map((here, pair) => {
    if (here.length < 2) return here.map(({ choice }) => choice)
    return [...new Set(optima.map(optimum => (optimum[pair] as Candidate).choice))]
  })
}

/** Of several best combinations those that keep most starting choices, the earlier pair first. */
function keepStarts(
  pairEvaluations: readonly PairEvaluation[],
  optima: readonly Combination[],
): readonly Combination[] {
  if (optima.length < 2) return optima
  const starts = pairEvaluations.map(({ compiled, decision }) =>
    decision.outcome === 'open' ? compiled.start : null,
  )
  const kept = optima.map(optimum =>
    optimum.map((taken, pair) => (taken?.choice === starts[pair] ? 1 : 0)),
  )
  const ranked = kept.map(bits => {
    const count = bits.reduce<number>((sum, bit) => sum + bit, 0)
    return bits.reduce<number>((rank, bit) => 2 * rank + bit, count)
  })
  const best = Math.max(...ranked)
  return optima.filter((_, index) => ranked[index] === best)
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
  return (pairEvaluations[pair] as PairEvaluation).standaloneChoices.includes(choice)
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
    if (isStandalone(pairEvaluations, one)) losses[one.pair] = (losses[one.pair] as number) + weight
    if (isStandalone(pairEvaluations, other))
      losses[other.pair] = (losses[other.pair] as number) + weight
  }
  const weightScale = weightScaleOf(pairEvaluations)
  return pairEvaluations.map((pairEvaluation, pair) =>
    candidatesOf(pairEvaluation, (losses[pair] as number) * weightScale),
  )
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
  const opposes = departs && choice < FIRST_HYBRID
  return { choice, utility: utilityOf(pairEvaluation, choice), departs, opposes }
}

import { decidedChoice, FIRST_HYBRID } from './choice-code.ts'
import { NO_CHOICE } from './decide-pair.ts'
import type { TensionTable } from './engine.ts'
import type { Stand } from './stand.ts'

/**
 * One coherent design: by pair the choices that the best combinations take. One: that is the choice. Several:
 * either will do. None: the pair is infeasible and takes no part.
 */
export type Design = readonly (readonly number[])[]

/**
 * The best of all combinations of existing choices: the greatest sum of utilities less the weights of the
 * tensions (`decision.md`, "Blueprint"). Exact. A fixed choice is the only one of its pair, even if it is
 * ruled out; the order of sides decides nothing.
 */
export function reconcilePairs(
  stands: readonly Stand[],
  tensions: readonly TensionTable[],
): Design {
  const candidates = findCandidates(stands, tensions)
  if (candidates.every(({ length }) => length <= 1))
    return candidates.map(pair => pair.map(({ choice }) => choice))
  const optima = searchOptima(candidates, tensions, weightOf(stands))
  return candidates.map((_, pair) => [
    ...new Set(optima.flatMap(optimum => optimum[pair]?.choice ?? [])),
  ])
}

/** The sum of the weights of the tensions between these choices, one a pair. */
export function sumTensions(
  choices: readonly (number | undefined)[],
  tensions: readonly TensionTable[],
): number {
  let sum = 0
  for (const { ends, weight } of tensions)
    if (choices[ends[0].pair] === ends[0].choice && choices[ends[1].pair] === ends[1].choice)
      sum += weight
  return sum
}

interface Candidate {
  readonly choice: number
  readonly utility: number
  /** It is not the verdict's; never where the verdict is open. */
  readonly departs: boolean
  /** It is the other side than the verdict's. */
  readonly opposes: boolean
}

/** What a combination comes to. Of the value more is better, of all else less. */
interface Sum {
  readonly value: number
  readonly departures: number
  readonly tension: number
  /** A bit a pair that departs, or that takes the opposite side; the earlier pair has the higher one. */
  readonly departed: number
  readonly opposed: number
}

/** A tension's weight counts as much as a rule's, so it is measured in the same parts as utilities. */
function weightOf(stands: readonly Stand[]): number {
  return stands[0]?.table.share.denominator ?? 1
}

/**
 * The choices that can be in a best combination: by taking the most useful one instead, a pair loses at most
 * the tensions that name it.
 */
function findCandidates(
  stands: readonly Stand[],
  tensions: readonly TensionTable[],
): readonly (readonly Candidate[])[] {
  const all = stands.map(candidatesOf)
  return all.map((candidates, pair) => {
    if (candidates.length < 2) return candidates
    const best = Math.max(...candidates.map(({ utility }) => utility))
    const strain = strainOn(all, tensions, { pair, best }) * weightOf(stands)
    return candidates.filter(({ utility }) => utility + strain >= best)
  })
}

function strainOn(
  all: readonly (readonly Candidate[])[],
  tensions: readonly TensionTable[],
  { pair, best }: { readonly pair: number; readonly best: number },
): number {
  const has = (of: number, choice: number, least: number) =>
    all[of]?.some(each => each.choice === choice && each.utility >= least) ?? false
  let strain = 0
  for (const { ends, weight } of tensions) {
    const [one, other] = ends[0].pair === pair ? ends : [ends[1], ends[0]]
    if (one.pair === pair && has(pair, one.choice, best) && has(other.pair, other.choice, 0))
      strain += weight
  }
  return strain
}

function candidatesOf({ decision, utilities, fixed }: Stand): readonly Candidate[] {
  if (fixed !== null) return [{ choice: fixed, utility: 0, departs: false, opposes: false }]
  const decided = decidedChoice(decision)
  const candidates: Candidate[] = []
  for (const [index, utility] of utilities.entries()) {
    if (utility === NO_CHOICE) continue
    const choice = index < FIRST_HYBRID ? index : FIRST_HYBRID + (decision.eligible ?? 0)
    const departs = decided !== null && choice !== decided
    candidates.push({
      choice,
      utility,
      departs,
      opposes: departs && decision.side !== null && index < FIRST_HYBRID,
    })
  }
  return candidates
}

/** Every combination that nothing is better than. */
function searchOptima(
  candidates: readonly (readonly Candidate[])[],
  tensions: readonly TensionTable[],
  unit: number,
): readonly Combination[] {
  let best: Sum | null = null
  let optima: Combination[] = []
  for (const combination of combine(candidates)) {
    const sum = sumUp(combination, tensions, unit)
    const better = best === null ? 1 : compareSums(sum, best)
    if (better > 0) optima = []
    if (better >= 0) {
      best = sum
      optima.push(combination)
    }
  }
  return optima
}

/** A candidate by pair; null where a pair takes no part. */
type Combination = readonly (Candidate | null)[]

function combine(candidates: readonly (readonly Candidate[])[]): readonly Combination[] {
  return candidates.reduce<readonly Combination[]>(
    (combinations, here) =>
      here.length === 0
        ? combinations.map(combination => [...combination, null])
        : combinations.flatMap(combination => here.map(each => [...combination, each])),
    [[]],
  )
}

function sumUp(combination: Combination, tensions: readonly TensionTable[], unit: number): Sum {
  const sum = { value: 0, departures: 0, departed: 0, opposed: 0 }
  for (const candidate of combination) {
    const departs = Number(candidate?.departs ?? false)
    sum.value += candidate?.utility ?? 0
    sum.departures += departs
    sum.departed = 2 * sum.departed + departs
    sum.opposed = 2 * sum.opposed + Number(candidate?.opposes ?? false)
  }
  const choices = combination.map(candidate => candidate?.choice)
  const tension = sumTensions(choices, tensions)
  return { ...sum, tension, value: sum.value - unit * tension }
}

/** Above 0 where the first is better, 0 where nothing tells them apart: the order of ties of the definition. */
function compareSums(one: Sum, other: Sum): number {
  return (
    one.value - other.value ||
    other.departures - one.departures ||
    other.tension - one.tension ||
    other.departed - one.departed ||
    other.opposed - one.opposed
  )
}

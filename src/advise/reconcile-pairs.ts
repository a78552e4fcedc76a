import { decidedChoice, FIRST_HYBRID } from './choice-code.ts'
import { NO_CHOICE } from './decide-pair.ts'
import type { CodedChoice, TensionTable } from './engine.ts'
import { type Stand, worthOf } from './stand.ts'

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
  const own = stands.map(stand => stand.own)
  if (own.every(({ length }) => length < 2) && !isStrained(stands, tensions)) return own
  const candidates = findCandidates(stands, tensions)
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

/** Whether a tension holds between what two pairs would be by themselves. */
function isStrained(stands: readonly Stand[], tensions: readonly TensionTable[]): boolean {
  return tensions.some(({ ends: [one, other] }) => isOwn(stands, one) && isOwn(stands, other))
}

function isOwn(stands: readonly Stand[], { pair, choice }: CodedChoice): boolean {
  return stands[pair]?.own.includes(choice) ?? false
}

/**
 * The choices that can be in a best combination: by taking what it would be by itself instead, a pair loses at
 * most the tensions that name it.
 */
function findCandidates(
  stands: readonly Stand[],
  tensions: readonly TensionTable[],
): readonly (readonly Candidate[])[] {
  const strains = stands.map(() => 0)
  for (const { ends, weight } of tensions) {
    if (!ends.every(({ pair, choice }) => worthOf(stands[pair] as Stand, choice) >= 0)) continue
    for (const end of ends)
      if (isOwn(stands, end)) strains[end.pair] = (strains[end.pair] as number) + weight
  }
  const unit = weightOf(stands)
  return stands.map((stand, pair) => candidatesOf(stand, (strains[pair] as number) * unit))
}

function candidatesOf(stand: Stand, strain: number): readonly Candidate[] {
  const { decision, fixed } = stand
  if (fixed !== null) return [{ choice: fixed, utility: 0, departs: false, opposes: false }]
  const decided = decidedChoice(decision)
  const best = Math.max(...stand.utilities)
  const candidates: Candidate[] = []
  for (const choice of [0, 1, FIRST_HYBRID + (decision.eligible ?? 0)]) {
    const utility = worthOf(stand, choice)
    if (utility === NO_CHOICE || utility + strain < best) continue
    const departs = decided !== null && choice !== decided
    const opposes = departs && decision.side !== null && choice < FIRST_HYBRID
    candidates.push({ choice, utility, departs, opposes })
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

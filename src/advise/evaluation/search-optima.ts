import type { CompiledTension } from '../engine/engine.ts'

/** A choice that a pair may take in a best combination. */
export interface Candidate {
  readonly choice: number
  readonly utility: number
  /** It is not the verdict's; never where the verdict is open. */
  readonly departs: boolean
  /** It is a side, and not the verdict's. */
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

/** Every combination that no other one is better than. */
export function searchOptima(
  candidates: readonly (readonly Candidate[])[],
  tensions: readonly CompiledTension[],
  weightScale: number,
): readonly Combination[] {
  const open = candidates.filter(({ length }) => length > 1)
  const count = open.reduce((product, { length }) => product * length, 1)
  const possible = tensions.filter(({ ends }) =>
    ends.every(end => candidates[end.pair]?.some(({ choice }) => choice === end.choice)),
  )
  let best: Sum | null = null
  let optima: Combination[] = []
  for (let index = 0; index < count; index++) {
    const combination = combinationAt(candidates, index)
    const sum = sumUp(combination, possible, weightScale)
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
export type Combination = readonly (Candidate | undefined)[]

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

import type { Catalogue, Constants } from '../../../src/model/catalogue.ts'
import type { Pair } from '../../../src/model/pair.ts'

/** The verdicts by the tests that are true (`plainTests`, by index): the counting that all peers share. */
export type VerdictCounter = (fired: Iterable<number>) => readonly string[]

/** Made once for a catalogue. A verdict is the id of a side or of a hybrid, "open" or "infeasible". */
export function verdictCounter({ pairs, constants }: Catalogue): VerdictCounter {
  const holds: boolean[] = []
  const counters: ((holds: readonly boolean[]) => string)[] = []
  for (const pair of pairs) {
    counters.push(pairCounter(pair, constants, holds.length))
    for (const _ of [...pair.rules, ...pair.hybrids]) holds.push(false)
  }
  return fired => {
    holds.fill(false)
    for (const index of fired) holds[index] = true
    return counters.map(count => count(holds))
  }
}

interface Case {
  readonly scores: [number, number]
  readonly decisive: [boolean, boolean]
  readonly ruledOut: [boolean, boolean]
  readonly vetoes: string[]
}

/** Counts one pair, of which the tests begin at `first`. */
function pairCounter({ patterns, rules, hybrids }: Pair, constants: Constants, first: number) {
  const counted = rules.map(({ id, effect }) => ({
    id,
    side: effect.pattern === patterns[0].id ? (0 as const) : (1 as const),
    weight: effect.kind === 'toward' ? effect.weight : 0,
    isVeto: effect.kind === 'rules-out',
    group: effect.kind === 'toward' && effect.group ? `${effect.pattern} ${effect.group}` : null,
  }))
  return (holds: readonly boolean[]): string => {
    const found: Case = {
      scores: [0, 0],
      decisive: [false, false],
      ruledOut: [false, false],
      vetoes: [],
    }
    const heaviest = new Map<string, number>()
    for (let at = 0; at < counted.length; at++)
      if (holds[first + at])
        count(counted[at] as (typeof counted)[number], { found, heaviest, constants })
    const fitting = hybrids.find(
      ({ answers }, at) =>
        holds[first + rules.length + at] && found.vetoes.every(veto => answers.includes(veto)),
    )
    const isEligible = fitting !== undefined && hasCase(found)
    return choose(found, constants, [
      patterns[0].id,
      patterns[1].id,
      isEligible ? fitting.id : null,
    ])
  }
}

interface Counted {
  readonly id: string
  readonly side: 0 | 1
  readonly weight: number
  readonly isVeto: boolean
  readonly group: string | null
}

interface Counting {
  readonly found: Case
  readonly heaviest: Map<string, number>
  readonly constants: Constants
}

/** Of an overlap group only the heaviest rule counts. */
function count(
  { id, side, weight, isVeto, group }: Counted,
  { found, heaviest, constants }: Counting,
) {
  if (isVeto) {
    found.ruledOut[side] = true
    found.vetoes.push(id)
    return
  }
  if (weight >= constants.decisiveWeight) found.decisive[side] = true
  const before = group === null ? 0 : (heaviest.get(group) ?? 0)
  found.scores[side] += Math.max(0, weight - before)
  if (group !== null) heaviest.set(group, Math.max(before, weight))
}

/** Whether the case for both sides is strong enough for a hybrid. */
function hasCase({ scores: [a, b], decisive, ruledOut: [first, second] }: Case): boolean {
  if (first && second) return true
  const isFree = !first && !second
  return ((isFree ? a <= b : first) && decisive[0]) || ((isFree ? b <= a : second) && decisive[1])
}

type Choices = readonly [string, string, string | null]

/** The largest utility; a side beats a hybrid of equal utility. */
function choose({ scores: [a, b], ruledOut }: Case, { hybridShare }: Constants, choices: Choices) {
  const { numerator, denominator } = hybridShare
  const first = ruledOut[0] ? -1 : denominator * a
  const second = ruledOut[1] ? -1 : denominator * b
  const hybrid = choices[2] === null ? -1 : numerator * (a + b)
  if (hybrid > first && hybrid > second) return choices[2] as string
  if (first !== second) return first > second ? choices[0] : choices[1]
  return first === -1 ? 'infeasible' : 'open'
}

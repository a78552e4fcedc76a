import type { Tension } from '../../../src/model/design-rules.ts'
import { completionsOf } from './completions.ts'
import { truthOf } from './truth.ts'
import type { OracleCatalogue, OracleFlow } from './types.ts'
import { verdictOf } from './verdict.ts'

export interface OracleBlueprint {
  /** By pair; null: either. A pair that takes no part is left out. */
  readonly choices: Readonly<Record<string, string | null>>
  /** The greatest sum of utilities less tensions. */
  readonly objective: number
  /** The pairs that only a starting choice decides. */
  readonly started: readonly string[]
}

/** A choice that a pair may take in a design. */
export interface Candidate {
  readonly pair: string
  readonly choice: string
  readonly utility: number
  readonly departs: boolean
  /** It departs to the side opposite to the recommended one. */
  readonly opposes: boolean
  readonly isStart: boolean
}

/** What a design of one flow is chosen from. */
export interface Board {
  /** By pair of the catalogue; no candidates: it takes no part. */
  readonly sets: readonly (readonly Candidate[])[]
  readonly tensions: readonly Tension[]
}

export function boardOf(catalogue: OracleCatalogue, flow: OracleFlow): Board {
  const worlds = completionsOf(catalogue, flow.answers)
  return {
    sets: catalogue.pairs.map(pair => candidatesOf(catalogue, pair.id, flow)),
    tensions: catalogue.tensions.filter(
      ({ when }) =>
        when === null ||
        worlds.every(world => truthOf(catalogue.questions, when, world) === 'true'),
    ),
  }
}

function candidatesOf(
  catalogue: OracleCatalogue,
  id: string,
  { answers, fixed }: OracleFlow,
): readonly Candidate[] {
  const pair = catalogue.pairs.find(each => each.id === id)
  if (!pair) return []
  const decided = fixed[id]
  const none = { pair: id, departs: false, opposes: false, isStart: false }
  if (decided !== undefined) return [{ ...none, choice: decided, utility: 0 }]
  const { outcome, choice, hybrid, utilities, startingChoice } = verdictOf(catalogue, {
    pair,
    answers,
  })
  const isSide = (each: string) => pair.patterns.some(pattern => pattern.id === each)
  return [...utilities].map(([each, utility]) => {
    const departs = outcome !== 'open' && each !== (hybrid ?? choice)
    const opposes = departs && outcome === 'recommended' && isSide(each)
    return { pair: id, choice: each, utility, departs, opposes, isStart: each === startingChoice }
  })
}

/** The best combination of choices for one flow: every combination, sorted out tie by tie. */
export function blueprintOf(catalogue: OracleCatalogue, flow: OracleFlow): OracleBlueprint {
  const board = boardOf(catalogue, flow)
  let optima = combinationsOf(board)
  const keepLeast = (measure: (taken: readonly Candidate[]) => number) => {
    const least = Math.min(...optima.map(measure))
    optima = optima.filter(taken => measure(taken) < least + 1e-9)
  }
  const count = (measure: (candidate: Candidate) => boolean) => (taken: readonly Candidate[]) =>
    taken.filter(measure).length
  const keepEarlier = (measure: (candidate: Candidate) => boolean) => {
    for (const index of (optima[0] ?? []).keys())
      keepLeast(taken => (measure(taken[index] as Candidate) ? 1 : 0))
  }
  keepLeast(taken => -objectiveOf(board, taken))
  keepLeast(count(({ departs }) => departs))
  keepLeast(taken => tensionOf(board, taken))
  keepEarlier(({ departs }) => departs)
  keepEarlier(({ opposes }) => opposes)
  const before = choicesOf(optima)
  keepLeast(taken => -count(({ isStart }) => isStart)(taken))
  keepEarlier(({ isStart }) => !isStart)
  const choices = choicesOf(optima)
  return {
    choices,
    objective: objectiveOf(board, optima[0] ?? []),
    started: Object.keys(choices).filter(pair => before[pair] === null && choices[pair] !== null),
  }
}

/** By pair the choice on which all of them agree; else null. */
export function choicesOf(
  optima: readonly (readonly { readonly pair: string; readonly choice: string }[])[],
): Readonly<Record<string, string | null>> {
  const [first = []] = optima
  return Object.fromEntries(
    first.map(({ pair, choice }, index) => {
      const isAgreed = optima.every(taken => taken[index]?.choice === choice)
      return [pair, isAgreed ? choice : null]
    }),
  )
}

/** The greatest objective with some pairs held to a choice; null where one of them does not exist. */
export function bestObjective(
  board: Board,
  held: Readonly<Record<string, string>> = {},
): number | null {
  const sets = board.sets.map(set =>
    set.filter(({ pair, choice }) => held[pair] === undefined || held[pair] === choice),
  )
  const isGone = sets.some((set, index) => set.length === 0 && board.sets[index]?.length !== 0)
  if (isGone) return null
  return Math.max(...combinationsOf({ ...board, sets }).map(taken => objectiveOf(board, taken)))
}

function objectiveOf(board: Board, taken: readonly Candidate[]): number {
  return taken.reduce((sum, { utility }) => sum + utility, 0) - tensionOf(board, taken)
}

function tensionOf({ tensions }: Board, taken: readonly Candidate[]): number {
  return tensions
    .filter(({ between }) =>
      between.every(end =>
        taken.some(({ pair, choice }) => pair === end.pair && choice === end.choice),
      ),
    )
    .reduce((sum, { weight }) => sum + weight, 0)
}

function combinationsOf({ sets }: Board): readonly (readonly Candidate[])[] {
  return productOf(sets.filter(({ length }) => length > 0))
}

export function productOf<T>(sets: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return sets.reduce<readonly (readonly T[])[]>(
    (all, set) => all.flatMap(taken => set.map(item => [...taken, item])),
    [[]],
  )
}

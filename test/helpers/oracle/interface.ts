import {
  type Board,
  bestObjective,
  blueprintOf,
  boardOf,
  choicesOf,
  productOf,
} from './blueprint.ts'
import type { OracleCatalogue, OracleFlow } from './types.ts'

/** What one choice for all flows costs, and whom: by flow what it gives up, where that is something. */
export interface Price {
  readonly choice: string
  readonly price: number
  readonly payers: Readonly<Record<string, number>>
}

export type ExchangeAdvice =
  /** null: several choices cost nothing, and the designs do not agree on one of them. */
  | { readonly kind: 'common'; readonly choice: string | null }
  | {
      readonly kind: 'split'
      /** By flow what its own design has. */
      readonly byFlow: Readonly<Record<string, string | null>>
      /** The cheapest as one way for all, each of them; empty where no choice exists in every flow. */
      readonly oneWay: readonly Price[]
    }

/** null: no choices exist in every flow, so these flows need connections of their own. */
export type ConnectionAdvice = {
  /** By pair; null: either. */
  readonly choices: Readonly<Record<string, string | null>>
  /** By flow what it gives up, where that is something. */
  readonly exceptions: Readonly<Record<string, number>>
} | null

export interface InterfaceAdvice {
  /** Flows in which a pair has no choice at all. */
  readonly leftOut: readonly string[]
  readonly exchange: Readonly<Record<string, ExchangeAdvice>>
  readonly connection: ConnectionAdvice
}

/** Which pairs are decided exchange by exchange, and which for the connection as a whole. */
export interface PairKinds {
  readonly exchange: readonly string[]
  readonly connection: readonly string[]
}

interface BoardOfFlow {
  readonly flow: OracleFlow
  readonly board: Board
  /** B(f). */
  readonly best: number
  readonly own: Readonly<Record<string, string | null>>
}

/** The advice above several flows of one interface. */
export function interfaceAdvice(
  catalogue: OracleCatalogue,
  flows: readonly OracleFlow[],
  kinds: PairKinds,
): InterfaceAdvice {
  const all = flows.map((flow): BoardOfFlow => {
    const { choices, objective } = blueprintOf(catalogue, flow)
    return { flow, board: boardOf(catalogue, flow), best: objective, own: choices }
  })
  const isFeasible = ({ board }: BoardOfFlow) => board.sets.every(({ length }) => length > 0)
  const boards = all.filter(isFeasible)
  return {
    leftOut: all.filter(each => !isFeasible(each)).map(({ flow }) => flow.name),
    exchange: Object.fromEntries(kinds.exchange.map(pair => [pair, adviseExchange(boards, pair)])),
    connection: adviseConnection(boards, kinds.connection),
  }
}

function adviseExchange(boards: readonly BoardOfFlow[], pair: string): ExchangeAdvice {
  const prices = sharedChoices(boards, pair).map(choice => priceOf(boards, { pair, choice }))
  const free = prices.filter(({ price }) => price < EPSILON)
  if (free.length > 0) return { kind: 'common', choice: agreedOn(boards, pair, free) }
  const least = Math.min(...prices.map(({ price }) => price))
  return {
    kind: 'split',
    byFlow: Object.fromEntries(boards.map(({ flow, own }) => [flow.name, own[pair] ?? null])),
    oneWay: prices.filter(({ price }) => price < least + EPSILON),
  }
}

const EPSILON = 1e-9

/** Of the choices that cost nothing the one that every design takes, if it does not leave either. */
function agreedOn(
  boards: readonly BoardOfFlow[],
  pair: string,
  free: readonly Price[],
): string | null {
  const own = new Set(boards.flatMap(board => board.own[pair] ?? []))
  const agreed = own.size === 0 ? free : free.filter(({ choice }) => own.has(choice))
  return own.size <= 1 && agreed.length === 1 ? (agreed[0] as Price).choice : null
}

/** price(c) = sum over flows of B(f) - B(f, p = c). */
export function priceOf(
  boards: readonly Pick<BoardOfFlow, 'flow' | 'board' | 'best'>[],
  { pair, choice }: { readonly pair: string; readonly choice: string },
): Price {
  const paid = boards.map(each => [each.flow.name, concedes(each, { [pair]: choice })] as const)
  return {
    choice,
    price: paid.reduce((sum, [, cost]) => sum + cost, 0),
    payers: Object.fromEntries(paid.filter(([, cost]) => cost > EPSILON)),
  }
}

function concedes(
  { board, best }: Pick<BoardOfFlow, 'board' | 'best'>,
  held: Readonly<Record<string, string>>,
): number {
  return best - (bestObjective(board, held) as number)
}

/** The choices of a pair that exist in every flow. */
function sharedChoices(boards: readonly BoardOfFlow[], pair: string): readonly string[] {
  const [first = [], ...others] = boards.map(({ board }) =>
    board.sets.flat().flatMap(candidate => (candidate.pair === pair ? [candidate.choice] : [])),
  )
  return first.filter(choice => others.every(other => other.includes(choice)))
}

/** All joint choices that give up least; of these the ones that fewest flows would choose otherwise; either where they disagree. */
function adviseConnection(
  boards: readonly BoardOfFlow[],
  pairs: readonly string[],
): ConnectionAdvice {
  const sets = pairs.map(pair => sharedChoices(boards, pair).map(choice => ({ pair, choice })))
  const joint = productOf(sets).map(taken => {
    const held = Object.fromEntries(taken.map(({ pair, choice }) => [pair, choice]))
    const isOther = ({ own }: BoardOfFlow) =>
      taken.some(({ pair, choice }) => own[pair] !== null && own[pair] !== choice)
    return {
      taken,
      cost: boards.reduce((sum, each) => sum + concedes(each, held), 0),
      others: boards.filter(isOther).length,
    }
  })
  if (joint.length === 0 || boards.length === 0) return null
  const least = Math.min(...joint.map(({ cost }) => cost))
  const cheapest = joint.filter(({ cost }) => cost < least + EPSILON)
  const fewest = Math.min(...cheapest.map(({ others }) => others))
  const choices = choicesOf(
    cheapest.filter(({ others }) => others === fewest).map(({ taken }) => taken),
  )
  return { choices, exceptions: exceptionsTo(boards, choices) }
}

function exceptionsTo(
  boards: readonly BoardOfFlow[],
  choices: Readonly<Record<string, string | null>>,
): Readonly<Record<string, number>> {
  const held = Object.fromEntries(
    Object.entries(choices).flatMap(([pair, choice]) => (choice === null ? [] : [[pair, choice]])),
  )
  const conceded = boards.map(each => [each.flow.name, concedes(each, held)] as const)
  return Object.fromEntries(conceded.filter(([, cost]) => cost > EPSILON))
}

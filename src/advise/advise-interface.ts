import type { Requirements } from '../model/requirements.ts'
import type {
  ConnectionAdvice,
  ConnectionException,
  ExchangeAdvice,
  InterfaceAdvice,
  OneWay,
} from '../model/result/interface.ts'
import {
  concedes,
  denominatorOf,
  departures,
  type Flow,
  flowOf,
  heldTo,
  heldToChoices,
  type IndexedPair,
  isFeasible,
  productOf,
  sharedChoices,
} from './design/held-flows.ts'
import { choiceId } from './engine/choice-code.ts'
import type { Engine } from './engine/engine.ts'

/**
 * The advice above the flows of one interface: which choices they share, and which are theirs alone.
 *
 * @example
 * const { exchange, connection } = adviseInterface(engine, flows)
 */
export function adviseInterface(
  engine: Engine,
  requirements: readonly Requirements[],
): InterfaceAdvice {
  const [first] = requirements
  const all = requirements.map(each => flowOf(engine, each))
  const flows = all.filter(isFeasible)
  const pairs = [...engine.catalogue.pairs.entries()].map(
    ([index, pair]): IndexedPair => ({ index, pair }),
  )
  return {
    name: first?.name ?? '',
    from: first?.from ?? '',
    to: [...new Set(requirements.flatMap(({ to }) => to))],
    flows: flows.map(({ name }) => name),
    leftOut: all.filter(flow => !isFeasible(flow)).map(({ name }) => name),
    exchange: pairs
      .filter(({ pair }) => pair.decidedFor === 'exchange')
      .map(pair => adviseExchange(flows, pair)),
    connection: adviseConnection(
      flows,
      pairs.filter(({ pair }) => pair.decidedFor === 'connection'),
    ),
  }
}

function adviseExchange(flows: readonly Flow[], at: IndexedPair): ExchangeAdvice {
  const { index, pair } = at
  const ways = sharedChoices(flows, index).map(choice => priceOf(flows, at, choice))
  const free = ways.filter(({ price }) => price === 0)
  if (free.length > 0)
    return { kind: 'common', pair: pair.id, choice: agreedChoice(flows, index, free) }
  const least = Math.min(...ways.map(({ price }) => price))
  return {
    kind: 'split',
    pair: pair.id,
    byFlow: Object.fromEntries(flows.map(({ name, own }) => [name, own[index] ?? null])),
    oneWay: ways.filter(({ price }) => price === least),
  }
}

/** Of the choices that cost nothing the one that every design takes, if it does not leave either. */
function agreedChoice(
  flows: readonly Flow[],
  index: number,
  free: readonly OneWay[],
): string | null {
  const own = new Set(flows.flatMap(flow => flow.own[index] ?? []))
  const agreed = own.size === 0 ? free : free.filter(({ choice }) => own.has(choice))
  return own.size <= 1 && agreed.length === 1 ? (agreed[0]?.choice ?? null) : null
}

function priceOf(flows: readonly Flow[], { index, pair }: IndexedPair, choice: number): OneWay {
  const paid = flows.map(flow => [flow.name, concedes(flow, heldTo([[index, choice]]))] as const)
  const share = denominatorOf(flows)
  return {
    choice: choiceId(pair, choice),
    price: sum(paid.map(([, cost]) => cost)) / share,
    payers: Object.fromEntries(
      paid.filter(([, cost]) => cost > 0).map(([name, cost]) => [name, cost / share]),
    ),
  }
}

/** Choices of the connection's pairs held together, and what the flows give up for them. */
interface Joint {
  readonly choices: readonly number[]
  readonly cost: number
  /** How many flows would choose otherwise. */
  readonly others: number
}

/** The joint choices that cost least; of these the ones that fewest flows would choose otherwise; either where they disagree. */
function adviseConnection(
  flows: readonly Flow[],
  pairs: readonly IndexedPair[],
): ConnectionAdvice | null {
  const joints = productOf(pairs.map(({ index }) => sharedChoices(flows, index))).map(choices =>
    holdJointly(flows, pairs, choices),
  )
  if (joints.length === 0 || flows.length === 0) return null
  const least = Math.min(...joints.map(({ cost }) => cost))
  const cheapest = joints.filter(({ cost }) => cost === least)
  const fewest = Math.min(...cheapest.map(({ others }) => others))
  const kept = cheapest.filter(({ others }) => others === fewest)
  const agreed = pairs.map((_, at) => {
    const [choice, ...more] = new Set(kept.map(({ choices }) => choices[at] as number))
    return choice === undefined || more.length > 0 ? null : choice
  })
  return {
    choices: Object.fromEntries(
      pairs.map(({ pair }, at) => {
        const choice = agreed[at] ?? null
        return [pair.id, choice === null ? null : choiceId(pair, choice)]
      }),
    ),
    price: least / denominatorOf(flows),
    exceptions: exceptionsTo(flows, pairs, agreed),
  }
}

function holdJointly(
  flows: readonly Flow[],
  pairs: readonly IndexedPair[],
  choices: readonly number[],
): Joint {
  const held = heldToChoices(pairs, choices)
  return {
    choices,
    cost: sum(flows.map(flow => concedes(flow, held))),
    others: flows.filter(flow => departures(flow, pairs, choices).length > 0).length,
  }
}

function exceptionsTo(
  flows: readonly Flow[],
  pairs: readonly IndexedPair[],
  agreed: readonly (number | null)[],
): readonly ConnectionException[] {
  const held = heldToChoices(pairs, agreed)
  return flows.flatMap(flow => {
    const cost = concedes(flow, held)
    const wouldChoose = Object.fromEntries(departures(flow, pairs, agreed))
    return cost > 0 ? [{ flow: flow.name, concedes: cost / denominatorOf(flows), wouldChoose }] : []
  })
}

const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0)

import type { LandscapeInterface } from '../../model/landscape.ts'
import { bestObjective } from '../design/best-objective.ts'
import {
  departures,
  type Flow,
  type FlowInput,
  flowOf,
  heldToChoices,
  type IndexedPair,
  isFeasible,
  productOf,
  sharedChoices,
} from '../design/held-flows.ts'
import type { Engine } from '../engine/engine.ts'

/** An interface with all that it could choose for its connection. */
export interface ConnectedInterface extends Connection {
  readonly of: LandscapeInterface
}

/** All that the exchanges of an interface could choose for their connection. */
export interface Connection {
  /** The exchanges of which every pair has a choice. */
  readonly flows: readonly Flow[]
  /** The choices of the connection's pairs that exist in every flow; none where each needs a connection of its own. */
  readonly joints: readonly Joint[]
  /** The greatest objective of all joints. */
  readonly best: number
}

/** Choices of the connection's pairs held together, in the order of these pairs. */
export interface Joint {
  readonly choices: readonly number[]
  /** The sum of the flows' best objectives with them held. */
  readonly value: number
  /** Whether some flow would choose otherwise. */
  readonly isOther: boolean
}

/** The pairs that are decided for the connection. */
export function connectionPairs({ catalogue }: Engine): readonly IndexedPair[] {
  return [...catalogue.pairs.entries()]
    .map(([index, pair]): IndexedPair => ({ index, pair }))
    .filter(({ pair }) => pair.decidedFor === 'connection')
}

/** Evaluates the exchanges of an interface, and every way in which they could be connected. */
export function connectExchanges(
  engine: Engine,
  exchanges: readonly FlowInput[],
  pairs: readonly IndexedPair[],
): Connection {
  const flows = exchanges.map(each => flowOf(engine, each)).filter(isFeasible)
  const sets = pairs.map(({ index }) => sharedChoices(flows, index))
  const combined = flows.length === 0 ? [] : productOf(sets)
  const joints = combined.map(choices => holdJoint(flows, pairs, choices))
  return {
    flows,
    joints,
    best: joints.reduce((best, { value }) => Math.max(best, value), Number.NEGATIVE_INFINITY),
  }
}

function holdJoint(
  flows: readonly Flow[],
  pairs: readonly IndexedPair[],
  choices: readonly number[],
): Joint {
  const held = heldToChoices(pairs, choices)
  return {
    choices,
    value: flows.reduce((sum, { evaluation }) => sum + (bestObjective(evaluation, held) ?? 0), 0),
    isOther: flows.some(flow => departures(flow, pairs, choices).length > 0),
  }
}

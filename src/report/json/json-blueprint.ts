import type { ActiveTension, Blueprint, RaisedObligation } from '../../model/blueprint.ts'
import type { Diagram, PairChoice } from '../../model/design-rules.ts'
import type { Sensitivity } from '../../model/sensitivity.ts'
import { challengeOf, type Fill, mitigationOf } from './json-challenge.ts'

/** A blueprint as JSON has it, field by field. */
export function blueprintOf(blueprint: Blueprint, fill: Fill) {
  return {
    choices: blueprint.choices,
    style: blueprint.style,
    summary: fill(blueprint.summary),
    conceded: blueprint.conceded.map(({ pair, from, to, cost, because, tensions }) => ({
      pair,
      from,
      to,
      cost,
      because: fill(because),
      tensions,
    })),
    challenges: blueprint.challenges.map(challenge => challengeOf(challenge, fill)),
    tippingPoints: blueprint.tippingPoints.map(({ set, choices }) => ({ set, choices })),
    departures: blueprint.departures.map(({ pair, expects, has }) => ({ pair, expects, has })),
    obligations: blueprint.obligations.map(obligation => obligationOf(obligation, fill)),
    diagram: blueprint.diagram && diagramOf(blueprint.diagram, fill),
  }
}

/** A tension of the blueprint as JSON has it. */
export function tensionOf({ id, between, weight, because, wayOut }: ActiveTension, fill: Fill) {
  return { id, between: between.map(endOf), weight, because: fill(because), wayOut: fill(wayOut) }
}

/** An uncertain answer as JSON has it. */
export function sensitivityOf({ question, kind, range, turns, blueprintTurns }: Sensitivity) {
  return {
    question,
    kind,
    range,
    turns: turns.map(({ option, pair, outcome, choice }) => ({ option, pair, outcome, choice })),
    blueprintTurns: blueprintTurns.map(({ option, choices }) => ({ option, choices })),
  }
}

function obligationOf(obligation: RaisedObligation, fill: Fill) {
  const { id, what, because, raisedBy, builds, mitigation } = obligation
  return {
    id,
    what: fill(what),
    because: fill(because),
    raisedBy,
    builds,
    mitigation: mitigation && mitigationOf(mitigation, fill),
  }
}

function diagramOf({ nodes, edges }: Diagram, fill: Fill) {
  return {
    nodes: nodes.map(({ id, label }) => ({ id, label: fill(label) })),
    edges: edges.map(({ from, to, label }) => ({ from, to, label: fill(label) })),
  }
}

function endOf({ pair, choice }: PairChoice) {
  return { pair, choice }
}

import type { Builder, Diagram, Edge, PairChoice } from '../../model/design-rules.ts'
import type {
  ActiveTension,
  Asked,
  Blueprint,
  BlueprintTippingPoint,
  Concession,
  Departure,
  RaisedObligation,
} from '../../model/result/blueprint.ts'
import { array, boolean, nullable, number, object, oneOf, string, template, two } from './field.ts'
import {
  answers,
  challenge,
  choices,
  due,
  mitigation,
  nullableString,
  set,
  strings,
} from './verdict-field.ts'

const concession = object<Concession>({
  pair: string,
  from: string,
  to: nullableString,
  cost: number,
  because: template,
  tensions: strings,
})

const obligation = object<RaisedObligation>({
  id: string,
  what: template,
  because: template,
  raisedBy: answers,
  builds: oneOf<Builder>('source', 'target', 'platform'),
  inOtherHands: boolean,
  asks: nullable(object<Asked>({ what: template, isAll: boolean })),
  mitigation: nullable(mitigation),
  due,
})

const diagram = object<Diagram>({
  nodes: array(object({ id: string, label: template })),
  edges: array(object<Edge>({ from: string, to: string, label: template })),
})

/** The blueprint. */
export const blueprint = object<Blueprint>({
  choices,
  started: strings,
  style: nullableString,
  summary: template,
  conceded: array(concession),
  challenges: array(challenge),
  tippingPoints: array(object<BlueprintTippingPoint>({ set, choices })),
  departures: array(object<Departure>({ pair: string, expects: strings, has: nullableString })),
  obligations: array(obligation),
  diagram: nullable(diagram),
})

/** A tension of the blueprint. */
export const tension = object<ActiveTension>({
  id: string,
  between: two(object<PairChoice>({ pair: string, choice: string })),
  weight: number,
  because: template,
  wayOut: template,
})

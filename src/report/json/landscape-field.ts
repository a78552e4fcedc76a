import type {
  BreakEven,
  Hindrance,
  InterfaceRow,
  LandscapeAdvice,
  LandscapeCounts,
  LandscapeRule,
  LayerKind,
  LinkEnds,
  QuestionCount,
  RowChoice,
  SharedLayer,
  SystemRole,
  WorkStep,
} from '../../model/result/landscape.ts'
import { LAYER_NAMES } from '../wording/names/layer-names.ts'
import {
  array,
  boolean,
  integer,
  nullable,
  number,
  object,
  oneOf,
  record,
  string,
} from './field.ts'
import { choices, nullableString, strings } from './verdict-field.ts'

const layer = oneOf(...(Object.keys(LAYER_NAMES) as LayerKind[]))
const ends = object<LinkEnds>({ direct: integer, connections: integer })
const questionCount = object<QuestionCount>({ question: string, interfaces: integer })

const counts = object<LandscapeCounts>({
  systems: integer,
  interfaces: integer,
  links: integer,
  carried: integer,
  shared: integer,
  leaving: integer,
  worthwhile: integer,
  sharedSystems: integer,
  answered: integer,
  inScope: integer,
})

const system = object<SystemRole>({
  name: string,
  owner: nullableString,
  kinds: strings,
  senders: integer,
  receivers: integer,
  interfaces: integer,
  today: ends,
  advised: ends,
})

const hindrance = object<Hindrance>({
  pair: string,
  kind: oneOf('ruled-out', 'fixed', 'unfit'),
  because: nullableString,
})

/** One interface of a landscape, a line of its NDJSON. */
export const rowField = object<InterfaceRow>({
  name: string,
  from: string,
  to: strings,
  data: strings,
  over: nullableString,
  standing: oneOf('agrees', 'concedes', 'exception', 'ruled-out', 'infeasible'),
  cost: nullable(number),
  hindrances: array(hindrance),
  wouldChoose: record(string),
  choices: record(
    object<RowChoice>({
      choice: nullableString,
      kind: oneOf('chosen', 'held', 'either', 'none', 'by-exchange'),
      weak: boolean,
    }),
  ),
  layers: array(layer),
})

const sharedLayer = object<SharedLayer>({
  kind: layer,
  interfaces: strings,
  systems: strings,
  links: integer,
  breakEven: nullable(
    object<BreakEven>({
      links: nullable(integer),
      direct: integer,
      shared: integer,
      runs: boolean,
    }),
  ),
})

/** A landscape in the JSON output. */
export const landscapeField = object<LandscapeAdvice>({
  name: string,
  description: nullableString,
  file: string,
  counts,
  systems: array(system),
  rule: nullable(
    object<LandscapeRule>({ choices, follow: integer, concede: integer, apart: integer }),
  ),
  interfaces: array(rowField),
  layers: array(sharedLayer),
  work: array(
    object<WorkStep>({
      interface: string,
      connects: strings,
      layers: array(layer),
      unblocks: integer,
    }),
  ),
  derived: array(questionCount),
  unanswered: array(questionCount),
})

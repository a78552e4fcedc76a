import type { Landscape } from '../../model/landscape.ts'
import type {
  InterfaceRow,
  LandscapeAdvice,
  LandscapeRule,
  SharedLayer,
} from '../../model/result/landscape.ts'
import type { IndexedPair } from '../design/held-flows.ts'
import { choiceId } from '../engine/choice-code.ts'
import type { Engine } from '../engine/engine.ts'
import { holdFlow, rowChoices } from './advised-design.ts'
import {
  type ConnectedInterface,
  connectExchanges,
  connectionPairs,
} from './connected-interface.ts'
import { countLandscape, countQuestions } from './count-landscape.ts'
import { findLayers } from './find-layers.ts'
import { findRule, type Rule } from './find-rule.ts'
import { groupLayers, isWorthwhile, type LayeredInterface } from './group-layers.ts'
import { holdToRule, isApart } from './hold-to-rule.ts'
import { orderWork } from './order-work.ts'
import { rolesOf } from './roles-of.ts'

/**
 * The advice above the interfaces of a landscape: the choices for the connection that serve all of them best, who goes
 * another way and at what cost, what can be shared, from how many links on that pays, and what to do first.
 *
 * @example
 * const { rule, layers, work } = adviseLandscape(engine, landscape)
 */
export function adviseLandscape(engine: Engine, landscape: Landscape): LandscapeAdvice {
  const pairs = connectionPairs(engine)
  const connected = landscape.interfaces.map(of => ({
    of,
    ...connectExchanges(engine, of.exchanges, pairs),
  }))
  const rule = findRule(connected)
  const interfaces = connected.map(each =>
    rowOf(engine, each, { rule: rule ?? pairs.map(() => null), pairs }),
  )
  const layered = landscape.interfaces.map(
    (of, index): LayeredInterface => ({ of, layers: interfaces[index]?.layers ?? [] }),
  )
  const { name, description, file } = landscape
  const layers = groupLayers(layered, engine.catalogue.constants.effort ?? null)
  const worthwhile = keepWorthwhile(layered, layers)
  return {
    ...{ name, description, file },
    counts: countLandscape(engine, landscape, { layered, worthwhile }),
    systems: rolesOf(landscape, layered, worthwhile),
    rule: rule && describeRule(rule, pairs, interfaces),
    interfaces,
    layers,
    work: orderWork(worthwhile),
    ...countQuestions(engine, landscape),
  }
}

/** The interfaces with only those of their layers that are worth their cost. */
function keepWorthwhile(
  layered: readonly LayeredInterface[],
  layers: readonly SharedLayer[],
): readonly LayeredInterface[] {
  const kinds = new Set(layers.filter(isWorthwhile).map(({ kind }) => kind))
  return layered.map(({ of, layers }) => ({ of, layers: layers.filter(kind => kinds.has(kind)) }))
}

interface RuleContext {
  readonly rule: Rule
  readonly pairs: readonly IndexedPair[]
}

function rowOf(
  engine: Engine,
  connected: ConnectedInterface,
  { rule, pairs }: RuleContext,
): InterfaceRow {
  const { of, flows } = connected
  const { standing, cost, hindrances, held } = holdToRule(engine, connected, { rule, pairs })
  const designs = flows.map(flow => holdFlow(engine, flow, { held, pairs }))
  const { name, from, to, data, over } = of
  return {
    ...{ name, from, to, data, over },
    ...{ standing, cost, hindrances },
    wouldChoose: otherwise(connected, { rule, pairs }),
    choices: rowChoices(engine, flows, designs),
    layers: [...new Set(designs.flatMap(findLayers))],
  }
}

/** Where its own designs agree on another choice than the rule. */
function otherwise(
  { flows }: ConnectedInterface,
  { rule, pairs }: RuleContext,
): Readonly<Record<string, string>> {
  const differing = pairs.flatMap(({ index, pair }, at) => {
    const choice = rule[at] ?? null
    const [own = null, another] = [...new Set(flows.map(flow => flow.own[index] ?? null))]
    return choice === null ||
      own === null ||
      another !== undefined ||
      own === choiceId(pair, choice)
      ? []
      : [[pair.id, own] as const]
  })
  return Object.fromEntries(differing)
}

function describeRule(
  rule: Rule,
  pairs: readonly IndexedPair[],
  rows: readonly InterfaceRow[],
): LandscapeRule {
  const count = (is: (standing: InterfaceRow['standing']) => boolean) =>
    rows.filter(({ standing }) => is(standing)).length
  return {
    choices: Object.fromEntries(
      pairs.map(({ pair }, at) => {
        const choice = rule[at] ?? null
        return [pair.id, choice === null ? null : choiceId(pair, choice)]
      }),
    ),
    follow: count(standing => standing === 'agrees'),
    concede: count(standing => standing === 'concedes'),
    apart: count(isApart),
  }
}

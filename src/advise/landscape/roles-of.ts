import type { Landscape, Link } from '../../model/landscape.ts'
import type { LinkEnds, SystemRole } from '../../model/result/landscape.ts'
import type { LayeredInterface } from './group-layers.ts'
import { setsByName } from './sets-by-name.ts'

/**
 * Every system among the others: who it exchanges with, and what has to be looked after there today and as advised. What
 * would share only layers that are not worth their cost stays as it is today.
 */
export function rolesOf(
  { systems }: Landscape,
  interfaces: readonly LayeredInterface[],
  worthwhile: readonly LayeredInterface[],
): readonly SystemRole[] {
  const asToday = ({ of }: LayeredInterface) => (of.over === null ? [] : [of.over])
  const today = countEnds(interfaces, asToday)
  const waiting = new Set(
    interfaces.flatMap(({ of, layers }, index) =>
      layers.length > 0 && worthwhile[index]?.layers.length === 0 ? [of] : [],
    ),
  )
  const advised = countEnds(worthwhile, each =>
    waiting.has(each.of) ? asToday(each) : each.layers,
  )
  const senders = setsByName<string>()
  const receivers = setsByName<string>()
  const own = setsByName<string>()
  for (const { of } of interfaces)
    for (const { from, to } of of.links) {
      senders.add(to, from)
      receivers.add(from, to)
      for (const system of [from, to]) own.add(system, of.name)
    }
  return systems.map(({ name, owner, kinds }) => ({
    ...{ name, owner, kinds },
    senders: senders.of(name).size,
    receivers: receivers.of(name).size,
    interfaces: own.of(name).size,
    today: today(name),
    advised: advised(name),
  }))
}

/** By system the links that run over nothing, and the layers to which it is connected; one link of many interfaces counts for each. */
function countEnds(
  interfaces: readonly LayeredInterface[],
  layersOf: (each: LayeredInterface) => readonly string[],
): (system: string) => LinkEnds {
  const direct = setsByName<string>()
  const connections = setsByName<string>()
  const addLink = (link: Link, name: string, layers: readonly string[]): void => {
    for (const system of [link.from, link.to]) {
      for (const layer of layers) connections.add(system, layer)
      if (layers.length === 0) direct.add(system, JSON.stringify([name, link.from, link.to]))
    }
  }
  for (const each of interfaces)
    for (const link of each.of.links) addLink(link, each.of.name, layersOf(each))
  return system => ({ direct: direct.of(system).size, connections: connections.of(system).size })
}

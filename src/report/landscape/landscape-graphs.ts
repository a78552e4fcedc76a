import type { InterfaceRow, LandscapeAdvice } from '../../model/result/landscape.ts'
import type { Graph, GraphEdge, GraphNode } from '../graph/graph.ts'
import type { TitledGraph } from '../graph/titled-graph.ts'
import { LAYER_NAMES } from '../wording/names/layer-names.ts'
import { countOf, upperFirst } from '../wording/phrases.ts'
import { pays } from './landscape-layers.ts'

/**
 * Who is linked with whom today, and as advised: the systems, the layers that they share, and an edge for all that goes one way.
 * What would share only layers that do not pay is drawn as it is today.
 * @example
 * const [today, advised] = landscapeGraphs(adviseLandscape(engine, landscape))
 */
export function landscapeGraphs(advice: LandscapeAdvice): readonly TitledGraph[] {
  const asToday = ({ over }: InterfaceRow) => (over === null ? [] : [over])
  const paying = new Set(advice.layers.filter(pays).map(({ kind }) => kind))
  const asAdvised = (row: InterfaceRow) => {
    const shared = row.layers.filter(kind => paying.has(kind))
    if (shared.length === 0 && row.layers.length > 0) return asToday(row)
    return shared.map(kind => upperFirst(LAYER_NAMES[kind]))
  }
  const today = graphOf(advice, asToday)
  const advised = graphOf(advice, asAdvised)
  return [
    { title: 'Today', graph: today },
    { title: 'As advised', graph: advised },
  ]
}

function graphOf(
  { systems, interfaces }: LandscapeAdvice,
  layersOf: (row: InterfaceRow) => readonly string[],
): Graph {
  const layers = [...new Set(interfaces.flatMap(layersOf))]
  const idOf = (name: string) => `system ${name}`
  const idOfLayer = (name: string) => `layer ${name}`
  const ways = interfaces.flatMap(row => {
    const over = layersOf(row).map(idOfLayer)
    const [from, to] = [idOf(row.from), row.to.map(idOf)]
    return over.length === 0
      ? to.map(end => ({ row, from, to: end }))
      : over.flatMap(layer => [
          { row, from, to: layer },
          ...to.map(end => ({ row, from: layer, to: end })),
        ])
  })
  const nodes: readonly GraphNode[] = [
    ...systems.map(({ name }) => ({ id: idOf(name), label: name, role: 'source' as const })),
    ...layers.map(name => ({ id: idOfLayer(name), label: name, role: 'part' as const })),
  ]
  return { nodes, edges: joinWays(ways) }
}

interface Way {
  readonly row: InterfaceRow
  readonly from: string
  readonly to: string
}

/** One edge for all interfaces from one node to another, with what passes, or how many they are. */
function joinWays(ways: readonly Way[]): readonly GraphEdge[] {
  const joined = new Map<string, Way[]>()
  for (const way of ways) {
    const key = JSON.stringify([way.from, way.to])
    const known = joined.get(key)
    if (known) known.push(way)
    else joined.set(key, [way])
  }
  return [...joined.values()].map(group => {
    const [first] = group as [Way]
    const { data, name } = first.row
    const label = group.length > 1 ? countOf(group.length, 'interface') : data.join(', ') || name
    return { from: first.from, to: first.to, label }
  })
}

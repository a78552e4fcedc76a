import { breakText } from '../graph/break-text.ts'
import { type GraphEdge, type GraphNode, spineOf } from '../graph/graph.ts'
import { describeGraph, orderedNodes, type TitledGraph } from '../graph/titled-graph.ts'
import { neutralGraph, neutralise } from '../outline/neutralise.ts'
import { escapeMermaid } from './escape-mermaid.ts'

/**
 * Graphs as one sequence diagram of Mermaid, which is what the terminal draws: the nodes side by side, and each edge an arrow
 * on a line of its own. A node of one graph that is called as one of another is drawn once. Ends in a line break.
 *
 * @example
 * paintMermaid([{ title: null, graph }]) // 'sequenceDiagram\n  accTitle: ...'
 */
export function paintMermaid(titled: readonly TitledGraph[]): string {
  const graphs = titled.map(({ title, graph }) => ({
    title: title === null ? null : neutralise(title),
    graph: neutralGraph(graph),
  }))
  const lanes = laneNames(graphs)
  return [
    'sequenceDiagram',
    '  accTitle: Who talks to whom',
    `  accDescr: ${escapeMermaid(graphs.map(({ graph }) => describeGraph(graph)).join(' '))}`,
    ...[...lanes].map(([label, id]) => `  participant ${id} as ${paintText(label, MOST_NAME)}`),
    ...graphs.flatMap(each => [...paintTitle(each, lanes), ...paintEdges(each, lanes)]),
    '',
  ].join('\n')
}

/** The lanes from left to right, by the label of their node. */
type Lanes = ReadonlyMap<string, string>

function laneNames(graphs: readonly TitledGraph[]): Lanes {
  const placed = graphs.flatMap(({ graph }) => {
    const spine = spineOf(graph)
    return orderedNodes(graph).map(node => ({ node, place: placeOf(node, spine) }))
  })
  const order = placed.toSorted((one, other) => one.place - other.place)
  const labels = new Set(order.map(({ node }) => node.label))
  return new Map([...labels].map((label, index) => [label, `lane${index + 1}`]))
}

/** From the one end to the other, then what stands at the side, also where graphs are joined. */
function placeOf(node: GraphNode, spine: readonly GraphNode[]): number {
  if (node.role === 'source') return 0
  if (!spine.includes(node)) return 3
  return node.role === 'part' ? 1 : 2
}

function paintTitle({ title, graph }: TitledGraph, lanes: Lanes): readonly string[] {
  const used = graph.nodes.flatMap(({ label }) => lanes.get(label) ?? [])
  const sorted = [...lanes.values()].filter(id => used.includes(id))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (title === null || first === undefined || last === undefined) return []
  const over = first === last ? first : `${first},${last}`
  return [`  Note over ${over}: ${paintText(title, MOST_TITLE)}`]
}

function paintEdges({ graph }: TitledGraph, lanes: Lanes): readonly string[] {
  const laneOf = (id: string) =>
    lanes.get(graph.nodes.find(node => node.id === id)?.label ?? '') ?? ''
  return graph.edges.map(
    ({ from, to, label }: GraphEdge) =>
      `  ${laneOf(from)}->>${laneOf(to)}: ${paintText(label, MOST_LABEL)}`,
  )
}

const paintText = (text: string, most: number): string =>
  breakText(text, most, line => line.length)
    .map(escapeMermaid)
    .join('<br/>')

// Characters: Mermaid breaks no line by itself, and makes room for the longest.
const MOST_NAME = 20
const MOST_LABEL = 36
const MOST_TITLE = 60

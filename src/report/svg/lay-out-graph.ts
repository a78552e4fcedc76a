import { Graph as DagreGraph, layout } from '@dagrejs/dagre'
import { breakText } from '../graph/break-text.ts'
import { type Graph, type GraphEdge, spineOf } from '../graph/graph.ts'
import {
  type Direction,
  FONT_SIZE,
  type LaidGraph,
  type LaidText,
  LINE_HEIGHT,
} from './laid-graph.ts'
import { measureText } from './measure-text.ts'
import { routeEdges } from './route-edges.ts'

/** The graph from one end of the exchange to the other, whichever way its arrows point. */
export function layOutGraph(graph: Graph, direction: Direction): LaidGraph {
  const most = MOST[direction]
  const dagre = new DagreGraph({ multigraph: true })
  dagre.setGraph({ ...SPACES, rankdir: direction === 'right' ? 'LR' : 'TB' })
  const nodes = graph.nodes.map(node => ({ ...node, ...boxOf(node.label, most.name, PADDING) }))
  for (const { id, width, height } of nodes) dagre.setNode(id, { width, height })
  const steps = stepsFromSource(graph)
  const edges = graph.edges.map((edge, index) => {
    const [v, w] = alongExchange(edge, steps)
    return {
      ...edge,
      box: boxOf(edge.label, most.label, AROUND_LABEL),
      key: { v, w, name: `${index}` },
    }
  })
  // What is set last stands first.
  for (const { box, key } of edges.toReversed()) {
    const { width, height } = box
    dagre.setEdge(key.v, key.w, { width, height, labelpos: 'c' }, key.name)
  }
  layout(dagre)
  const { width = 0, height = 0 } = dagre.graph()
  return routeEdges({
    direction,
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: nodes.map(({ label: _, ...node }) => ({ ...node, ...placeOf(dagre.node(node.id)) })),
    edges: edges.map(({ from, to, box, key }) => {
      const { points = [], ...middle } = dagre.edge(key)
      const ordered = key.v === from ? points : points.toReversed()
      return { from, to, points: ordered.map(placeOf), label: { ...box, ...placeOf(middle) } }
    }),
  })
}

const SPACES = { nodesep: 28, edgesep: 16, ranksep: 68, marginx: 12, marginy: 12 }
// Of the longest line of a name and of a label.
const MOST = { right: { name: 150, label: 130 }, down: { name: 200, label: 160 } }
const PADDING = { x: 14, y: 11 }
const AROUND_LABEL = { x: 6, y: 3 }

type Box = Pick<LaidText, 'lines' | 'width' | 'height'>

function boxOf(
  text: string,
  most: number,
  padding: { readonly x: number; readonly y: number },
): Box {
  const widthOf = (line: string) => measureText(line) * FONT_SIZE
  const lines = breakText(text, most, widthOf)
  return {
    lines,
    width: Math.ceil(Math.max(...lines.map(widthOf))) + 2 * padding.x,
    height: lines.length * LINE_HEIGHT + 2 * padding.y,
  }
}

const placeOf = ({ x = 0, y = 0 }: { readonly x?: number; readonly y?: number }) => ({ x, y })

/** Both ends of an edge, first the one that is nearer to where the exchange begins. */
function alongExchange(
  { from, to }: GraphEdge,
  steps: ReadonlyMap<string, number>,
): readonly [string, string] {
  return (steps.get(from) ?? 0) <= (steps.get(to) ?? 0) ? [from, to] : [to, from]
}

/** By node how far it is from where the exchange begins. */
function stepsFromSource(graph: Graph): ReadonlyMap<string, number> {
  const steps = new Map(spineOf(graph).map(({ id }, index) => [id, index]))
  for (const [id, step] of steps)
    for (const next of neighboursOf(id, graph)) if (!steps.has(next)) steps.set(next, step + 1)
  return steps
}

const neighboursOf = (id: string, { edges }: Graph): readonly string[] => [
  ...edges.filter(({ from }) => from === id).map(({ to }) => to),
  ...edges.filter(({ to }) => to === id).map(({ from }) => from),
]

import { type Graph, type GraphNode, spineOf } from './graph.ts'

/** A graph under a title; null: it needs none. */
export interface TitledGraph {
  readonly title: string | null
  readonly graph: Graph
}

/** The nodes in the order in which a picture shows them: from the one end to the other, then what stands at the side. */
export function orderedNodes(graph: Graph): readonly GraphNode[] {
  const spine = spineOf(graph)
  return [...spine, ...graph.nodes.filter(node => !spine.includes(node))]
}

/** What a graph shows, told in a line for whoever does not see it. */
export function describeGraph({ nodes, edges }: Graph): string {
  const nameOf = (id: string) => nodes.find(node => node.id === id)?.label ?? id
  if (edges.length === 0) return `${nodes.map(({ label }) => label).join(', ')}.`
  return edges.map(({ from, to, label }) => `${nameOf(from)} to ${nameOf(to)}: ${label}.`).join(' ')
}

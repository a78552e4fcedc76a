import type { Diagram, DiagramNode, Edge, Style } from '../../model/design-rules.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { fitsHere } from './fits-here.ts'

/**
 * The diagram of a style as far as the design and the answers have it: an edge needs both of its nodes, a node needs an
 * edge, and equal edges are drawn once. Null where what is left does not join the two ends.
 */
export function drawDiagram(evaluation: Evaluation, { diagram }: Style): Diagram | null {
  const nodes = diagram.nodes.filter(node => fitsHere(evaluation, node))
  const isDrawn = (id: string) => nodes.some(node => node.id === id)
  const edges = diagram.edges
    .filter(({ from, to }) => isDrawn(from) && isDrawn(to))
    .filter(edge => fitsHere(evaluation, edge))
    .filter((edge, index, all) => all.findIndex(other => isSame(edge, other)) === index)
  if (!areJoined(edges)) return null
  return {
    nodes: nodes
      .filter(({ id }) => edges.some(({ from, to }) => from === id || to === id))
      .map(({ id, label }): DiagramNode => ({ id, label })),
    edges: edges.map(({ from, to, label }): Edge => ({ from, to, label })),
  }
}

function isSame(one: Edge, other: Edge): boolean {
  return one.from === other.from && one.to === other.to && one.label === other.label
}

/** Whether edges lead from the one end to the other, whichever way they point. */
function areJoined(edges: readonly Edge[]): boolean {
  const reached = new Set(['source'])
  for (const _ of edges)
    for (const { from, to } of edges)
      if (reached.has(from) || reached.has(to)) reached.add(from).add(to)
  return reached.has('target')
}

import { drawGraph } from '../graph/draw-graph.ts'
import type { Graph } from '../graph/graph.ts'
import { neutralGraph } from '../outline/neutralise.ts'
import { bare, classed, type HtmlElement } from './element.ts'

/** Who talks to whom, drawn. */
export function pictureFigure(graph: Graph): HtmlElement {
  const lines = drawGraph(neutralGraph(graph), PLAIN)
  return classed(
    'figure',
    'picture',
    bare(
      'pre',
      lines.map(line => classed('span', 'line', line)),
    ),
  )
}

const PLAIN = {
  columns: 80,
  widthOf: (text: string) => text.length,
  wrap: (text: string) => [text],
}

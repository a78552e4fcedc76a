import type { Graph } from '../graph/graph.ts'
import { paintSvg } from '../svg/paint-svg.ts'
import { around, classed, type HtmlElement } from './element.ts'

/** Who talks to whom, drawn from left to right, and from top to bottom for a narrow screen: the style shows one of them. */
export function pictureFigure(graph: Graph): HtmlElement {
  const titled = [{ title: null, graph }]
  return classed(
    'figure',
    'picture',
    around('div', 'lying', paintSvg(titled, { direction: 'right', isStyled: false }).trim()),
    around('div', 'standing', paintSvg(titled, { direction: 'down', isStyled: false }).trim()),
  )
}

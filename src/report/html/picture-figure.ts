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
    scrolled(
      around('div', 'standing', paintSvg(titled, { direction: 'down', isStyled: false }).trim()),
    ),
  )
}

/** What may be wider than the screen, and is then moved by keys as well. */
const scrolled = (node: HtmlElement): HtmlElement => ({
  ...node,
  attributes: { ...node.attributes, tabindex: '0', role: 'group', 'aria-label': 'Picture' },
})

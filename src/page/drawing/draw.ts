import type { Attributes, HtmlElement, HtmlNode } from '../../report/html/element.ts'
import { neutralise } from '../../report/outline/neutralise.ts'
import { matchChildren } from './match-children.ts'

/** Makes an element of a piece; `parent` is what it is to stand in, if it is known already. */
export function create(node: HtmlElement, parent?: Element): Element {
  const space = node.tag === 'svg' ? SVG : (parent?.namespaceURI ?? HTML)
  const made = document.createElementNS(space, node.tag)
  changeAttributes(made, {}, node.attributes)
  fill(made, node)
  return made
}

const HTML = 'http://www.w3.org/1999/xhtml'
const SVG = 'http://www.w3.org/2000/svg'

function fill(made: Element, { children, markup }: HtmlElement): void {
  if (markup !== undefined) made.innerHTML = markup
  else made.replaceChildren(...children.map(child => createChild(child, made)))
}

const createChild = (child: HtmlNode, parent: Element): Node | string =>
  typeof child === 'string' ? neutralise(child) : create(child, parent)

/**
 * Draws a piece in place of the last one, which stands in an element, where they differ. What is the same object is left
 * alone. Elements that stay keep their focus and what a reader has opened.
 */
export function redraw(standing: Element, last: HtmlElement, next: HtmlElement): void {
  if (last === next) return
  changeAttributes(standing, last.attributes, next.attributes)
  if (last.markup === undefined && next.markup === undefined)
    changeChildren(standing, last.children, next.children)
  else if (last.markup !== next.markup) fill(standing, next)
}

function changeAttributes(element: Element, last: Attributes, next: Attributes): void {
  for (const name of Object.keys(last)) if (!(name in next)) element.removeAttribute(name)
  for (const [name, value] of Object.entries(next))
    if (value !== last[name]) element.setAttribute(name, value === true ? '' : neutralise(value))
  // A reader may have changed what it was.
  if (element instanceof HTMLInputElement) element.checked = next.checked === true
}

function changeChildren(
  parent: Element,
  last: readonly HtmlNode[],
  next: readonly HtmlNode[],
): void {
  const standing = childrenOf(parent)
  // Something else has changed the page: a translator, say.
  if (standing.length !== last.length) {
    parent.replaceChildren(...next.map(child => createChild(child, parent)))
    return
  }
  const stays = matchChildren(last, next)
  for (const [at, node] of standing.entries()) if (!stays.includes(at)) node.remove()
  let before = parent.firstChild
  for (const [at, child] of next.entries()) {
    const from = stays[at] ?? -1
    if (from < 0) insert(parent, createChild(child, parent), before)
    else {
      before = before?.nextSibling ?? null
      redrawChild(standing[from] as ChildNode, last[from] as HtmlNode, child)
    }
  }
}

/** As a list that nothing keeps up to date: the browser's own one costs many times as much. */
function childrenOf(parent: Element): readonly ChildNode[] {
  const children: ChildNode[] = []
  for (let child = parent.firstChild; child !== null; child = child.nextSibling)
    children.push(child)
  return children
}

function insert(parent: Element, made: Node | string, before: ChildNode | null): void {
  parent.insertBefore(typeof made === 'string' ? document.createTextNode(made) : made, before)
}

function redrawChild(standing: ChildNode, last: HtmlNode, next: HtmlNode): void {
  if (last === next) return
  const parent = standing.parentElement
  if (standing instanceof Element && typeof last !== 'string' && typeof next !== 'string')
    redraw(standing, last, next)
  else if (standing instanceof Text && typeof next === 'string') standing.data = neutralise(next)
  else if (parent) standing.replaceWith(createChild(next, parent))
}

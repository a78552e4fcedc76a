import { createElement, hydrate, render, type VNode } from 'preact'
import type { Attributes, HtmlElement, HtmlNode } from '../../report/html/element.ts'
import { neutralise } from '../../report/outline/neutralise.ts'

/** Takes over what stands in the page already, which is the same; what is drawn later changes only what differs. */
export function takeOver(root: Element, node: HtmlNode): void {
  hydrate(toVirtual(node), root)
}

/** Draws a piece of the page anew: elements that stay keep their focus and what a reader has opened. */
export function draw(root: Element, node: HtmlNode): void {
  render(toVirtual(node), root)
}

type Drawable = VNode | string

/** One that is drawn again as it was: preact looks no further where it is one of a component. */
const made = new WeakMap<HtmlElement, VNode>()

function toVirtual(node: HtmlNode): Drawable {
  if (typeof node === 'string') return neutralise(node)
  const key = node.key ?? node.attributes.id?.toString()
  if (key === undefined) return elementOf(node)
  const drawn = made.get(node) ?? (createElement(Kept, { key, node }) as VNode)
  made.set(node, drawn)
  return drawn
}

const Kept = ({ node }: { readonly key: string; readonly node: HtmlElement }): VNode =>
  elementOf(node)

function elementOf(node: HtmlElement): VNode {
  const { tag, children, markup } = node
  const properties: object = {
    ...propertiesOf(node.attributes),
    ...(markup !== undefined && { dangerouslySetInnerHTML: { __html: markup } }),
  }
  return createElement(tag, properties, ...children.map(toVirtual))
}

/** What is left out is taken back, since an element may have had it before. */
function propertiesOf(attributes: Attributes): Record<string, string | true> {
  const properties: Record<string, string | true> = {}
  for (const [name, value] of Object.entries(attributes))
    properties[name] = value === true ? true : neutralise(value)
  return properties
}

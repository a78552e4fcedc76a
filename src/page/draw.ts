import { createElement, hydrate, render, type VNode } from 'preact'
import type { Attributes, HtmlNode } from '../report/html/element.ts'
import { neutralise } from '../report/outline/neutralise.ts'

/** Takes over what stands in the page already, which is the same; what is drawn later changes only what differs. */
export function takeOver(root: Element, node: HtmlNode): void {
  hydrate(toVirtual(node), root)
}

/** Draws a piece of the page anew: elements that stay keep their focus and what a reader has opened. */
export function draw(root: Element, node: HtmlNode): void {
  render(toVirtual(node), root)
}

type Drawable = VNode | string

function toVirtual(node: HtmlNode): Drawable {
  if (typeof node === 'string') return neutralise(node)
  const { tag, attributes, children } = node
  return createElement(tag, propertiesOf(attributes), ...children.map(toVirtual))
}

/** What is left out is taken back, since an element may have had it before. */
function propertiesOf(attributes: Attributes): Record<string, string | true> {
  const properties: Record<string, string | true> = {}
  for (const [name, value] of Object.entries(attributes))
    properties[name] = value === true ? true : neutralise(value)
  if (attributes.id) properties.key = attributes.id
  return properties
}

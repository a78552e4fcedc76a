import { createElement, hydrate, render, type VNode } from 'preact'
import type { Attributes, HtmlElement, HtmlNode } from '../report/html/element.ts'
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

/** A piece that was drawn already and is drawn again as it was is not looked at again. */
const made = new WeakMap<HtmlElement, VNode>()

function toVirtual(node: HtmlNode): Drawable {
  if (typeof node === 'string') return neutralise(node)
  const drawn = made.get(node) ?? elementOf(node)
  made.set(node, drawn)
  return drawn
}

function elementOf(node: HtmlElement): VNode {
  const { tag, attributes, children, markup } = node
  if (markup !== undefined) return createElement(tag, withMarkup(attributes, markup))
  return createElement(tag, propertiesOf(attributes), ...children.map(toVirtual))
}

function withMarkup(attributes: Attributes, markup: string): object {
  return { ...propertiesOf(attributes), dangerouslySetInnerHTML: { __html: markup } }
}

/** What is left out is taken back, since an element may have had it before. */
function propertiesOf(attributes: Attributes): Record<string, string | true> {
  const properties: Record<string, string | true> = {}
  for (const [name, value] of Object.entries(attributes))
    properties[name] = value === true ? true : neutralise(value)
  if (attributes.id) properties.key = attributes.id
  return properties
}

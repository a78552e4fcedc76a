import type { Attributes, HtmlElement, HtmlNode } from '../../report/html/element.ts'

/**
 * The next piece, with all of the last one in it that is alike: what stays the same object is not drawn again. Elements are
 * held against each other by their key or id, else by their number.
 */
export function keepAlike<T extends HtmlElement | null>(
  last: HtmlElement | null,
  next: T,
): HtmlElement | T {
  return last === null || next === null ? next : keepElement(last, next)
}

function keepElement(last: HtmlElement, next: HtmlElement): HtmlElement {
  if (last === next) return last
  const children = next.children.map((child, index) => {
    const other = typeof child === 'string' ? undefined : alikeIn(last, child, index)
    return typeof child === 'string' || typeof other !== 'object'
      ? child
      : keepElement(other, child)
  })
  // What is as new as it was made stays the object that it is: who keeps it may bring it again.
  const isNew = children.every((child, index) => child === next.children[index])
  const isSame =
    last.tag === next.tag &&
    last.key === next.key &&
    last.markup === next.markup &&
    isSameText(last.attributes, next.attributes) &&
    children.length === last.children.length &&
    children.every((child, index) => child === last.children[index])
  if (isSame) return last
  return isNew ? next : { ...next, children }
}

/** The child of the same name, which most often has the same number. */
function alikeIn(last: HtmlElement, child: HtmlElement, index: number): HtmlNode | undefined {
  const name = nameOf(child, index)
  const same = last.children[index]
  if (same !== undefined && nameOf(same, index) === name) return same
  return last.children.find((each, at) => nameOf(each, at) === name)
}

function nameOf(node: HtmlNode, index: number): string | number {
  return typeof node === 'string' ? index : (node.key ?? node.attributes.id?.toString() ?? index)
}

function isSameText(one: Attributes, other: Attributes): boolean {
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length && names.every(name => one[name] === other[name])
  )
}

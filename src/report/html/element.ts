/**
 * A piece of a page as plain data: text, or an element with its attributes and what is in it. A painter writes it as
 * HTML, the page's own script makes nodes of it; both make control characters visible, and nothing in a text acts.
 */
export type HtmlNode = string | HtmlElement

/** An element. One with an `id` or a `key` stays the same element when the page is drawn again. */
export interface HtmlElement {
  readonly tag: Tag
  readonly attributes: Attributes
  readonly children: readonly HtmlNode[]
  /** What is in it where a painter of ours wrote that already, and escaped all texts in it. Absent: the children are. */
  readonly markup?: string
  /** Tells it from the others beside it, of which some may come and go. */
  readonly key?: string
}

/** By name; a flag is true or left out. */
export type Attributes = Readonly<Record<string, string | true>>

/** The elements that a page is made of: none of them can load or run anything. */
export type Tag =
  | 'a'
  | 'article'
  | 'aside'
  | 'b'
  | 'button'
  | 'code'
  | 'dd'
  | 'desc'
  | 'details'
  | 'div'
  | 'dl'
  | 'dt'
  | 'fieldset'
  | 'figcaption'
  | 'figure'
  | 'footer'
  | 'form'
  | 'g'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'header'
  | 'i'
  | 'input'
  | 'label'
  | 'legend'
  | 'li'
  | 'line'
  | 'main'
  | 'nav'
  | 'ol'
  | 'option'
  | 'p'
  | 'path'
  | 'pre'
  | 'rect'
  | 'section'
  | 'select'
  | 'span'
  | 'summary'
  | 'svg'
  | 'table'
  | 'tbody'
  | 'td'
  | 'text'
  | 'th'
  | 'thead'
  | 'title'
  | 'tr'
  | 'tspan'
  | 'ul'

/** Children that may be missing, and lists of them. */
export type Children = HtmlNode | null | readonly Children[]

/** An element; texts beside each other become one, as they are when a browser reads the page. */
export function element(tag: Tag, attributes: Attributes, ...children: Children[]): HtmlElement {
  return { tag, attributes, children: joinTexts(children.flatMap(flatten)) }
}

/** An element of a class. */
export const classed = (tag: Tag, name: string, ...children: Children[]): HtmlElement =>
  element(tag, { class: name }, ...children)

/** A bare element. */
export const bare = (tag: Tag, ...children: Children[]): HtmlElement =>
  element(tag, {}, ...children)

/** An element around what another painter of ours wrote. */
export const around = (tag: Tag, name: string, markup: string): HtmlElement => ({
  tag,
  attributes: { class: name },
  children: [],
  markup,
})

/** An element that stays the same one while others beside it come and go. */
export const keyed = (key: string, node: HtmlElement): HtmlElement => ({ ...node, key })

/**
 * A sign that the style draws for the eye; a listener hears words in its place, and who copies it or has no style gets them.
 * An arrow where it has no name.
 */
export const sign = (words: string, name?: 'star'): HtmlElement =>
  element('i', name === undefined ? {} : { class: name }, words)

/** A name that an identifier of a page may have. */
export const idOf = (...parts: readonly (string | number)[]): string =>
  parts.join('-').replace(/[^\w-]/g, '_')

const flatten = (child: Children): readonly HtmlNode[] =>
  child === null ? [] : isList(child) ? child.flatMap(flatten) : [child]

const isList = (child: Children): child is readonly Children[] => Array.isArray(child)

function joinTexts(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const joined: HtmlNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (typeof node === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + node
    else if (node !== '') joined.push(node)
  }
  return joined
}

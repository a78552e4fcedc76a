import { neutralise } from '../outline/neutralise.ts'
import type { Attributes, HtmlNode } from './element.ts'

/** A piece of a page as HTML, in which no text and no attribute can act as a mark. */
export function paintHtml(node: HtmlNode): string {
  if (typeof node === 'string') return escapeHtml(node)
  const { tag, attributes, children, markup } = node
  const start = `<${tag}${paintAttributes(attributes)}>`
  if (VOID.has(tag)) return start
  const end = ENDLESS.has(tag) ? '' : `</${tag}>`
  return `${start}${markup ?? children.map(paintHtml).join('')}${end}`
}

const VOID: ReadonlySet<string> = new Set(['input'])

// They end where the next one of them begins or what is around them ends, so a browser needs no mark. Twenty reports have a thousand.
const ENDLESS: ReadonlySet<string> = new Set(['li', 'option', 'tbody', 'td', 'th', 'thead', 'tr'])

/** A text that HTML shows letter by letter, between marks and within double quotes. */
export const escapeHtml = (text: string): string =>
  neutralise(text).replace(/[&<>"']/g, mark => `&#${mark.charCodeAt(0)};`)

function paintAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
    .join('')
}

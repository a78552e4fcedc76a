import type { Span, Text, Tone } from '../outline/outline.ts'
import { bare, classed, element, type HtmlNode } from './element.ts'

/** A text as pieces of a page. */
export function htmlText(text: Text): readonly HtmlNode[] {
  return typeof text === 'string' ? [arrows(text)] : text.map(htmlSpan)
}

function htmlSpan(span: Span): HtmlNode {
  if (typeof span === 'string') return arrows(span)
  if ('address' in span) return htmlLink(span.text, span.address)
  return tonedNode(span.tone, arrows(span.text))
}

/** A link to an address of the web, and to no other: a reader follows it knowingly, and the page's head says that it learns nothing of the page. */
export function htmlLink(text: string, address: string): HtmlNode {
  return /^https?:\/\//i.test(address) ? element('a', { href: address }, text) : text
}

function tonedNode(tone: Tone, text: string): HtmlNode {
  if (tone === 'strong') return bare('strong', text)
  return tone === 'code' ? bare('code', text) : classed('span', tone, withoutDots(text))
}

/** Dots that draw how much there is are for the eye: words or a number beside them say the same. */
function withoutDots(text: string): readonly HtmlNode[] {
  const [dots = ''] = DOTS.exec(text) ?? []
  if (dots === '' || (dots.length < LEAST_DOTS && dots !== text)) return [text]
  return [element('span', { 'aria-hidden': 'true' }, dots), text.slice(dots.length)]
}

// Dots that are full, empty or half full, and a cross. Escaped, since a bundle is read byte by byte.
const DOTS = /^[\u25cf\u25cb\u25d0\u2715]+(?=$| )/

/** A single dot before words is what they explain. */
const LEAST_DOTS = 3

// A terminal may have no such letter; a page has.
const arrows = (text: string): string => text.replaceAll(' -> ', ' → ')

import { MARK } from '../advice/one-page/page-decisions.ts'
import type { Span, Text, Tone } from '../outline/outline.ts'
import { bare, classed, element, type HtmlNode, sign } from './element.ts'

/** A text as pieces of a page. */
export function htmlText(text: Text): readonly HtmlNode[] {
  return typeof text === 'string' ? withArrows(text) : text.flatMap(htmlSpan)
}

function htmlSpan(span: Span): readonly HtmlNode[] {
  if (span === ` ${MARK}`) return [MARKED]
  if (typeof span === 'string') return withArrows(span)
  if ('address' in span) return [htmlLink(span.text, span.address)]
  return [tonedNode(span.tone, span.text)]
}

/** The mark beside a choice. */
export const MARKED = sign(', could still be overturned', 'star')

/** A link to an address of the web, and to no other: a reader follows it knowingly, and the page's head says that it learns nothing of the page. */
export function htmlLink(text: string, address: string): HtmlNode {
  return /^https?:\/\//i.test(address) ? element('a', { href: address }, text) : text
}

function tonedNode(tone: Tone, text: string): HtmlNode {
  if (tone === 'strong') return bare('b', withArrows(text))
  if (tone === 'code') return bare('code', withArrows(text))
  const drawn = USUAL_DOTS[text.slice(0, LEAST_DOTS)]
  return drawn === undefined
    ? classed('span', tone, withoutDots(text))
    : classed('span', `${tone} ${drawn}`, withArrows(text.slice(LEAST_DOTS)))
}

/** Dots that draw how much there is are for the eye: words or a number beside them say the same. */
function withoutDots(text: string): readonly HtmlNode[] {
  const [dots = ''] = DOTS.exec(text) ?? []
  if (dots === '' || (dots.length < LEAST_DOTS && dots !== text)) return withArrows(text)
  return [element('span', { 'aria-hidden': 'true' }, dots), ...withArrows(text.slice(dots.length))]
}

/** The usual ones, which the style sheet draws: a page of many reports has hundreds. */
const USUAL_DOTS: Readonly<Record<string, string>> = {
  '\u25cf\u25cf\u25cf': 'd3',
  '\u25cf\u25cf\u25cb': 'd2',
  '\u25cf\u25cb\u25cb': 'd1',
}

// Dots that are full, empty or half full, and a cross. Escaped, since a bundle is read byte by byte.
const DOTS = /^[\u25cf\u25cb\u25d0\u2715]+(?=$| )/

/** A single dot before words is what they explain. */
const LEAST_DOTS = 3

/** A text in which arrows are drawn: they would be read as "right arrow", which says nothing. */
function withArrows(text: string): readonly HtmlNode[] {
  const parts = text.split(' -> ')
  const nodes = parts.flatMap((part, index) =>
    index === 0 ? [part] : [' ', sign(arrowWords(parts[index - 1] ?? '', part)), ' ', part],
  )
  return nodes.filter(node => node !== '')
}

/** A condition, and a question before it, lead to something; alone behind it stands a remedy; else there are two ends. */
function arrowWords(before: string, after: string): string {
  if (before === '' || before.startsWith('If ')) return 'leads to'
  return after === '' ? 'remedy:' : 'to'
}

import { neutralise } from '../outline/neutralise.ts'
import type { Span, Text } from '../outline/outline.ts'
import { escapeMarkdown, fenceCode } from './escape-markdown.ts'

/** A text as one line of Markdown. */
export function markdownText(text: Text): string {
  const spans = typeof text === 'string' ? [text] : text
  return spans.map(markdownSpan).join('')
}

/** The same in bold, unless a part of it is bold or code already. */
export function boldText(text: Text): string {
  const spans = typeof text === 'string' ? [text] : text
  const heavy = spans.some(span => typeof span !== 'string' && 'tone' in span && isHeavy(span.tone))
  return heavy ? markdownText(text) : bold(markdownText(text))
}

const isHeavy = (tone: string): boolean => tone === 'strong' || tone === 'code'

function markdownSpan(span: Span): string {
  if (typeof span === 'string') return escapeMarkdown(span)
  if ('address' in span) return markdownLink(span)
  if (span.tone === 'code') return fenceCode(span.text)
  return span.tone === 'strong' ? bold(escapeMarkdown(span.text)) : escapeMarkdown(span.text)
}

/** A link that shows its own address needs no second copy of it. */
function markdownLink({ text, address }: { readonly text: string; readonly address: string }) {
  const escaped = escapeAddress(address)
  return text === escaped ? `<${text}>` : `[${escapeMarkdown(text)}](<${escaped}>)`
}

// Stars beside a space are stars, so the spaces stay outside.
function bold(markdown: string): string {
  const inner = markdown.trim()
  return inner === '' ? markdown : markdown.replace(inner, () => `**${inner}**`)
}

function escapeAddress(address: string): string {
  return encodeURI(neutralise(address).replace(/%(?![0-9a-f]{2})/gi, '%25'))
    .replace(/%25(?=[0-9a-f]{2})/gi, '%')
    .replace(/[<>]/g, mark => (mark === '<' ? '%3C' : '%3E'))
}

import type { Graph } from '../graph/graph.ts'

/** The text with every control, bidirectional and invisible character turned into a visible symbol, so that none acts on a terminal or a page. */
export const neutralise = (text: string): string =>
  HARMLESS.test(text)
    ? text
    : text.replace(ACTING, character => symbolOf(character.codePointAt(0) ?? 0))

/** A graph of which every text is neutral. */
export const neutralGraph = ({ nodes, edges }: Graph): Graph => ({
  nodes: nodes.map(node => ({ ...node, label: neutralise(node.label) })),
  edges: edges.map(edge => ({ ...edge, label: neutralise(edge.label) })),
})

// Latin letters, dashes and quotes, arrows, boxes and marks: nearly all texts. The whole class takes long to set up.
const HARMLESS = /^[ -~\xa1-\xac\xae-\u024f\u2010-\u2027\u2190-\u21ff\u2500-\u25ff\u2713-\u2718]*$/

// Controls, lone surrogates, line separators, bidirectional controls, interlinear marks, tags, and what cannot be seen:
// soft hyphen, spaces of no width, fillers, Mongolian separators, shorthand and musical controls, variation selectors but
// for the one behind a picture. Joiners (U+200C, U+200D) stay: scripts and emoji need them, and they move nothing.
const ACTING =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\u034f|\u17b4|\u17b5|[\u180b-\u180d]|\u180f|[\ufe00-\ufe0d]|(?<!\p{Extended_Pictographic}|[#*0-9])[\ufe0e\ufe0f]/gu

const symbolOf = (code: number): string => {
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
  return `\u27e8U+${code.toString(16).toUpperCase().padStart(4, '0')}\u27e9`
}

/** The text with every control, bidirectional and invisible character turned into a visible symbol, so that none acts on a terminal or a page. */
export const neutralise = (text: string): string =>
  HARMLESS.test(text)
    ? text
    : text.replace(ACTING, character => symbolOf(character.codePointAt(0) ?? 0))

// Latin letters, dashes and quotes, arrows, boxes and marks: nearly all texts. The whole class takes long to set up.
const HARMLESS = /^[ -~\xa1-\xac\xae-\u024f\u2010-\u2027\u2190-\u21ff\u2500-\u25ff\u2713-\u2718]*$/

// Controls, lone surrogates, line separators, bidirectional controls, zero-width space and mark, interlinear marks, tags.
// Joiners (U+200C, U+200D) stay: scripts and emoji need them, and they move nothing.
const ACTING =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

const symbolOf = (code: number): string => {
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
  return `\u27e8U+${code.toString(16).toUpperCase().padStart(4, '0')}\u27e9`
}

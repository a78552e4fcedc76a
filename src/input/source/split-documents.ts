import { contentStart } from './locate-offsets.ts'

/** The text of one document of a stream, with what precedes its `---`; `offset` is where it starts in the stream. */
export interface DocumentText {
  readonly offset: number
  readonly text: string
}

/**
 * The documents of a YAML stream as texts of their own, so that each is parsed alone: memory stays small, and a fault
 * in one leaves the others whole. Sound because YAML gives `---` and `...` at the start of a line no other meaning.
 */
export function splitDocuments(text: string): readonly DocumentText[] {
  return joinPreludes(cutAt(text, boundaries(text)))
}

const BOUNDARY = /(?<![^\n\ufeff])(?:---(?=[ \t\r\n]|$)|\.\.\.(?=[ \t\r\n]|$)[^\n]*\n?)/g
const CONTENT_LINE = /(?<![^\n])(?![ \t]*(?:#|\r?(?:\n|$))|%|\.\.\.)/

function boundaries(text: string): readonly number[] {
  return Array.from(text.matchAll(BOUNDARY), match =>
    match[0] === '---' ? match.index : match.index + match[0].length,
  )
}

function cutAt(text: string, cuts: readonly number[]): readonly DocumentText[] {
  const starts = [contentStart(text), ...cuts]
  return starts
    .map((offset, index) => ({ offset, text: text.slice(offset, starts[index + 1]) }))
    .filter(piece => piece.text !== '')
}

/** Directives and comments before a `---` belong to the document after it; after the last document they belong to nobody. */
function joinPreludes(pieces: readonly DocumentText[]): readonly DocumentText[] {
  const joined: DocumentText[] = []
  let prelude: DocumentText | null = null
  for (const piece of pieces) {
    const whole: DocumentText = prelude
      ? { offset: prelude.offset, text: prelude.text + piece.text }
      : piece
    prelude = CONTENT_LINE.test(piece.text) ? null : whole
    if (prelude === null) joined.push(whole)
  }
  return prelude !== null && joined.length === 0 ? [prelude] : joined
}

import type { Span } from '../../input/source/locate-offsets.ts'

/** A range of a text and its replacement; an empty range is an insertion. */
export interface Edit extends Span {
  readonly text: string
}

/** The text with all edits done. They come in the order of the text and do not overlap; offsets are those of the old text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts = edits.map(
    (edit, index) => text.slice(edits[index - 1]?.end ?? 0, edit.start) + edit.text,
  )
  return parts.join('') + text.slice(edits.at(-1)?.end ?? 0)
}

/** The edit that adds text at an offset. */
export function insertAt(offset: number, text: string): Edit {
  return { start: offset, end: offset, text }
}

/** The line on which an offset stands, without its line break. */
export function lineAt(text: string, offset: number): Span {
  const start = text.slice(0, offset).lastIndexOf('\n') + 1
  const newline = text.indexOf('\n', offset)
  const stop = newline === -1 ? text.length : newline
  return { start, end: text[stop - 1] === '\r' && stop > offset ? stop - 1 : stop }
}

/** How many characters precede an offset on its line. */
export function columnAt(text: string, offset: number): number {
  return offset - lineAt(text, offset).start
}

/** The blanks before an offset on its line; null where anything else precedes it. */
export function indentOf(text: string, offset: number): string | null {
  const before = text.slice(lineAt(text, offset).start, offset)
  return before.trim() === '' ? before : null
}

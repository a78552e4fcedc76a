import type { Span } from '../../input/source/locate-offsets.ts'

/** A stretch of a text and what shall stand there instead; an empty stretch is an insertion. */
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

/** A line of a text without its line break; `indent` is the blank that it starts with. */
export interface Line extends Span {
  readonly indent: string
}

/** The line on which an offset stands. */
export function lineAt(text: string, offset: number): Line {
  const start = text.slice(0, offset).lastIndexOf('\n') + 1
  const newline = text.indexOf('\n', offset)
  const stop = newline === -1 ? text.length : newline
  const end = text[stop - 1] === '\r' && stop > offset ? stop - 1 : stop
  return { start, end, indent: /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? '' }
}

/** The indentation of an offset with only blank before it on its line; null where something else stands before it. */
export function indentOf(text: string, offset: number): string | null {
  const { start, indent } = lineAt(text, offset)
  return start + indent.length === offset ? indent : null
}

/** How many characters stand before an offset on its line. */
export function columnAt(text: string, offset: number): number {
  return offset - lineAt(text, offset).start
}

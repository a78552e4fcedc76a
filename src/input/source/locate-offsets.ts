import type { Place } from '../../model/finding.ts'

/** A stretch of a text, in characters from its start. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Where a stretch of a text stands; a place never runs beyond the end of its line. */
export type LocateOffsets = (span: Span) => Place

/** The way from character offsets of a text to lines and columns. */
export function locateOffsets(file: string, text: string): LocateOffsets {
  const starts = lineStarts(text)
  return ({ start, end }) => {
    const index = lineAt(starts, start)
    const lineStart = starts[index] ?? 0
    const lineEnd = endOfLine(text, start)
    const length = Math.max(1, Math.min(end, lineEnd) - start)
    return { file, line: index + 1, column: start - lineStart + 1, length }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The index of the last line that starts at or before the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  if (newline === -1) return text.length
  return text[newline - 1] === '\r' ? newline - 1 : newline
}

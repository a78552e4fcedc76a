import { errorAt } from '../../diagnostics/diagnostics.ts'
import type { Finding, FindingCode, Place } from '../../model/finding.ts'

/** A stretch of a text, in UTF-16 units from its start; the end is not part of it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A fault in a text of which nobody has said yet where in which file it stands. */
export interface SpanFault {
  readonly code: FindingCode
  readonly span: Span
  readonly facts: Finding['facts']
}

/** The place of a stretch of a text: at least one character long, and never beyond the end of its first line. */
export type LocateOffsets = (span: Span) => Place

/** A function from stretches of this text to places in the file, in which it begins at a line. */
export function locateOffsets(file: string, text: string, firstLine = 1): LocateOffsets {
  const starts = lineStarts(text)
  return ({ start, end }) => {
    const index = lineAt(starts, start)
    const lineStart = starts[index] as number
    const lineEnd = endOfLine(text, starts[index + 1] ?? text.length + 1)
    const length = Math.max(1, Math.min(end, lineEnd) - start)
    return { file, line: index + firstLine, column: Math.max(1, start - lineStart + 1), length }
  }
}

/** The finding for a fault in a text that starts at `offset` of the located one. */
export function placeFault(fault: SpanFault, locate: LocateOffsets, offset: number): Finding {
  return errorAt(locate(shiftSpan(fault.span, offset)), fault.code, fault.facts)
}

/** The same stretch, counted from the start of the whole text. */
export function shiftSpan({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset }
}

/** Where a text begins: a mark of byte order before it is no part of it, and no column. */
export const contentStart = (text: string): number => (text.startsWith('\ufeff') ? 1 : 0)

function lineStarts(text: string): readonly number[] {
  const starts = [contentStart(text)]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The index of the last line that starts at or before the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Where the line before the one that starts there has its last character; looked for in no long line a second time. */
function endOfLine(text: string, nextStart: number): number {
  const newline = nextStart - 1
  return text[newline] === '\n' && text[newline - 1] === '\r' ? newline - 1 : newline
}

import { neutralise } from '../outline/neutralise.ts'
import type { CodeFrame } from '../outline/outline.ts'
import type { Box, Canvas } from './canvas.ts'

/** A line of somebody's file with carets under the faulty part; a long line is cut around it. */
export function paintCodeFrame(frame: CodeFrame, box: Box): readonly string[] {
  const { styles, widthOf } = box.canvas
  const number = String(frame.line)
  const gutter = box.indent + number.length + 3
  const { before, marked, after } = cutAround(split(frame), box.right - gutter, box.canvas)
  const carets = '^'.repeat(Math.max(1, widthOf(marked)))
  const margin = ' '.repeat(box.indent)
  const blank = ' '.repeat(number.length)
  return [
    `${margin}${styles.muted(`${number} |`)} ${before}${marked}${after}`.trimEnd(),
    `${margin}${styles.muted(`${blank} |`)} ${' '.repeat(widthOf(before))}${styles.bad(carets)}`,
  ]
}

interface MarkedText {
  readonly before: string
  readonly marked: string
  readonly after: string
}

function split({ text, column, length }: CodeFrame): MarkedText {
  const start = Math.min(Math.max(0, column - 1), text.length)
  const end = Math.min(start + Math.max(0, length), text.length)
  return { before: text.slice(0, start), marked: text.slice(start, end), after: text.slice(end) }
}

const visible = (text: string): string => neutralise(text.replaceAll('\t', '  '))

// The marked part always shows from its first character; the text before it gets at most half of the room.
function cutAround(parts: MarkedText, room: number, canvas: Canvas): MarkedText {
  const rest = parts.marked + parts.after
  const wanted = Math.max(1, canvas.widthOf(visible(rest.slice(0, room * 2))))
  const before = keepEnd(parts.before, Math.max(Math.floor(room / 2), room - wanted), canvas)
  const left = Math.max(1, room - canvas.widthOf(before))
  const shown = keepStart(rest, left, canvas)
  const marked = shown.slice(0, markedLength(parts, shown))
  return { before, marked, after: shown.slice(marked.length) }
}

const markedLength = (parts: MarkedText, shown: string): number =>
  Math.min(visible(parts.marked.slice(0, shown.length)).length, shown.length)

function keepStart(text: string, room: number, canvas: Canvas): string {
  // Two units a column are enough for every character that has a width of its own.
  const near = [...visible(text.slice(0, room * 2))]
  if (text.length <= room * 2 && canvas.widthOf(near.join('')) <= room) return near.join('')
  while (near.length > 0 && canvas.widthOf(near.join('')) + 1 > room) near.pop()
  return `${near.join('')}…`
}

function keepEnd(text: string, room: number, canvas: Canvas): string {
  const near = [...visible(text.slice(-room * 2))]
  if (text.length <= room * 2 && canvas.widthOf(near.join('')) <= room) return near.join('')
  while (near.length > 0 && canvas.widthOf(near.join('')) + 1 > room) near.shift()
  return `…${near.join('')}`
}

import { neutralise } from '../../report/outline/neutralise.ts'
import type { Canvas } from '../../report/terminal/canvas.ts'
import type { Cursor, Screen } from './screen.ts'

/** What a screen is drawn with: `width` is one column less than there are, so that no line ends in the last. */
export interface PaintContext {
  readonly screen: Screen
  readonly cursor: Cursor
  readonly canvas: Canvas
  readonly width: number
}

/** A text as lines; none where it is empty. */
export function wrapText({ canvas, width }: PaintContext, text: string): readonly string[] {
  return text === '' ? [] : canvas.wrap(neutralise(text), width)
}

/** One line: what does not fit is left out, and that is shown. */
export function cut({ canvas, width }: PaintContext, text: string): string {
  const line = neutralise(text)
  if (canvas.widthOf(line) <= width) return line
  return width < 8 ? '' : `${canvas.wrap(line, width - 4)[0]} ...`
}

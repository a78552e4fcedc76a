import type { Text } from '../outline/outline.ts'
import type { Canvas } from './canvas.ts'
import { type Line, wrapText } from './wrap-text.ts'

/** The part of a terminal that a block may use: from column `indent` up to column `right`. */
export interface Page {
  readonly canvas: Canvas
  readonly indent: number
  readonly right: number
}

/** A text broken into the page's width and set at its indent. */
export const paintLines = (text: Text, page: Page): readonly string[] =>
  indented(wrapText(text, page.right - page.indent, page.canvas), page)

/** Lines set at the page's indent. */
export const indented = (lines: readonly Line[], page: Page): readonly string[] =>
  lines.map(line => (line.painted === '' ? '' : ' '.repeat(page.indent) + line.painted))

import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'
import type { Canvas, Styles } from '../../src/report/terminal/canvas.ts'

/** A terminal without colour. */
export function plainCanvas(columns: number): Canvas {
  return { columns, unicode: true, styles: stylesOf(text => text), widthOf, wrap }
}

/** A terminal whose tones can be read: `<strong:text>`. */
export function tonedCanvas(columns: number): Canvas {
  return {
    columns,
    unicode: true,
    styles: stylesOf((text, tone) => `<${tone}:${text}>`),
    widthOf,
    wrap,
  }
}

/** The columns that a text takes. */
export const widthOf = (text: string): number => stringWidth(text)

const wrap = (text: string, columns: number) => wrapAnsi(text, columns, { hard: true }).split('\n')

function stylesOf(style: (text: string, tone: string) => string): Styles {
  const tone = (name: string) => (text: string) => style(text, name)
  return {
    strong: tone('strong'),
    muted: tone('muted'),
    good: tone('good'),
    caution: tone('caution'),
    bad: tone('bad'),
    code: tone('code'),
  }
}

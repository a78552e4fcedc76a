import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'
import type { Canvas, Styles } from '../report/canvas.ts'

/** What a stream lends to the terminal painter. */
export async function canvasOf(columns: number, colour: boolean): Promise<Canvas> {
  return {
    columns,
    styles: colour ? await colouredStyles() : PLAIN,
    // Nearly every text is plain ASCII, whose width needs no table.
    widthOf: text => (/^[ -~]*$/.test(text) ? text.length : stringWidth(text)),
    wrap: (text, width) => wrapAnsi(text, width, { hard: true }).split('\n'),
  }
}

const same = (text: string) => text
const PLAIN: Styles = {
  strong: same,
  muted: same,
  good: same,
  caution: same,
  bad: same,
  code: same,
}

async function colouredStyles(): Promise<Styles> {
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return {
    strong: chalk.bold,
    muted: chalk.dim,
    good: chalk.green,
    caution: chalk.yellow,
    bad: chalk.red,
    code: chalk.cyan,
  }
}

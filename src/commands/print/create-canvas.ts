import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'
import type { Canvas, Styles } from '../../report/terminal/canvas.ts'
import type { OutputStream, World } from '../world.ts'

/** What a stream lends to the terminal painter. */
export async function createCanvas(
  columns: number,
  colour: boolean,
  unicode: boolean,
): Promise<Canvas> {
  return {
    columns,
    unicode,
    styles: colour ? await colouredStyles() : PLAIN,
    widthOf: text => (NARROW.test(text) ? text.length : stringWidth(text)),
    wrap: (text, width) => wrapAnsi(text, width, { hard: true }).split('\n'),
  }
}

// Latin letters, dashes and quotes, arrows, boxes and marks take one column each; for all else there is a table,
// which takes longer to set up than a whole report to paint.
const NARROW = /^[ -~\xa1-\xac\xae-\u024f\u2010-\u2027\u2190-\u21ff\u2500-\u25fc\u2713-\u2718]*$/

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

/** Whether text on a stream is coloured: what was asked for, then the environment, then what the stream can show. */
export function decideColour(
  asked: boolean | null,
  environment: World['environment'],
  outlet: Pick<OutputStream, 'hasColors'>,
): boolean {
  if (asked !== null) return asked
  if (environment.NO_COLOR) return false
  if (environment.FORCE_COLOR !== undefined) return !/^(0|false)$/.test(environment.FORCE_COLOR)
  if (environment.TERM === 'dumb') return false
  return outlet.hasColors()
}

/** Whether a stream shows more than ASCII: a terminal does unless its environment says otherwise, and what is no terminal is read elsewhere. */
export function decideUnicode(
  environment: World['environment'],
  { isTerminal }: Pick<OutputStream, 'isTerminal'>,
): boolean {
  if (!isTerminal()) return true
  if (environment.OS === 'Windows_NT')
    return [environment.WT_SESSION, environment.TERM_PROGRAM, environment.TERM].some(Boolean)
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || 'UTF-8'
  return /utf-?8/i.test(locale) && !/^(linux|dumb|vt\d+)$/.test(environment.TERM ?? '')
}

import type { Canvas } from '../report/canvas.ts'
import { neutralise } from '../report/neutralise.ts'
import { BACK, type Cursor, isNumbered, type Screen, type ScreenItem } from './screen.ts'

/** A screen as lines: the cursor of the terminal stands behind the last line of `body`; `foot` comes below. */
export interface PaintedScreen {
  readonly body: readonly string[]
  readonly foot: readonly string[]
}

/** A terminal that a screen has to fit. */
export interface Stage {
  readonly canvas: Canvas
  readonly rows: number
}

/** Draws a screen into the rows there are: first blank lines go, then what stands at the foot, then items, then help. */
export function paintScreen(screen: Screen, cursor: Cursor, stage: Stage): PaintedScreen {
  const { canvas, rows } = stage
  const pen = { screen, cursor, canvas, width: canvas.columns - 1 }
  const all = screen.items.length
  for (const { leastItems, ...layout } of LAYOUTS) {
    const room = { ...layout, help: Number.POSITIVE_INFINITY, items: all }
    const spare = rows - heightOf(paintIn(pen, room), canvas)
    if (all + spare >= Math.min(leastItems, all))
      return paintIn(pen, { ...room, items: all + Math.min(0, spare) })
  }
  const tight = { ...TIGHT, items: Math.min(LEAST_ITEMS, all) }
  const spare = rows - heightOf(paintIn(pen, { ...tight, help: 0 }), canvas)
  return paintIn(pen, {
    ...tight,
    items: tight.items + Math.min(0, spare),
    help: Math.max(0, spare),
  })
}

interface Pen {
  readonly screen: Screen
  readonly cursor: Cursor
  readonly canvas: Canvas
  readonly width: number
}

/** What there is room for. */
interface Room {
  /** Blank lines: between all parts, around the list and the foot only, or none. */
  readonly gaps: 'all' | 'some' | 'none'
  readonly foot: 'long' | 'short'
  /** Lines of help at most. */
  readonly help: number
  /** Items at most. */
  readonly items: number
}

const LEAST_ITEMS = 4
const TIGHT = { gaps: 'none', foot: 'short' } as const
const LAYOUTS = [
  { gaps: 'all', foot: 'long', leastItems: 12 },
  { gaps: 'some', foot: 'long', leastItems: 12 },
  { gaps: 'some', foot: 'short', leastItems: 9 },
  { ...TIGHT, leastItems: LEAST_ITEMS },
] as const

/** Only a text that is being typed is longer than a row. */
function heightOf({ body, foot }: PaintedScreen, { columns, widthOf }: Canvas): number {
  const [answer = ''] = body.slice(-1)
  return body.length + foot.length + Math.floor(widthOf(answer) / columns)
}
function paintIn(pen: Pen, room: Room): PaintedScreen {
  const [some, all] = [room.gaps === 'none' ? [] : [''], room.gaps === 'all' ? [''] : []]
  const top = [...paintTitle(pen), ...all, ...paintQuestion(pen, room), ...some]
  const items = paintItems(pen, room.items)
  const foot = [...some, ...paintFoot(pen, room)]
  // A text is typed first; what else can be chosen comes after it.
  return pen.screen.field?.kind === 'text'
    ? { body: [...top, paintAnswer(pen)], foot: [...paintHelp(pen), ...all, ...items, ...foot] }
    : { body: [...top, ...items, ...all, paintAnswer(pen)], foot: [...paintHelp(pen), ...foot] }
}

function paintQuestion(pen: Pen, { help }: Room): readonly string[] {
  const { canvas, screen } = pen
  const said = screen.help.flatMap(text => wrapText(pen, text))
  return [
    ...wrapText(pen, screen.question).map(line => canvas.styles.strong(line)),
    ...cutHelp(pen, said, help),
  ]
}

/** What is left out is shown to be. */
function cutHelp(pen: Pen, lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines
  const last = lines[most - 1]
  return last === undefined ? [] : [...lines.slice(0, most - 1), cut(pen, `${last} ...`)]
}

/** One row: a long title gives way to what stands at its far end. */
function paintTitle(pen: Pen): readonly string[] {
  const { canvas, screen, width } = pen
  const aside = neutralise(screen.aside)
  const room = width - canvas.widthOf(aside) - 2
  const title = cut({ ...pen, width: Math.max(room, 12) }, screen.title)
  const gap = ' '.repeat(Math.max(2, width - canvas.widthOf(title) - canvas.widthOf(aside)))
  const line = `${title}${gap}`
  return [
    `${canvas.styles.muted(line)}${canvas.styles.muted(cut({ ...pen, width: width - canvas.widthOf(line) }, aside))}`,
  ]
}

function paintItems(pen: Pen, most: number): readonly string[] {
  const { items } = pen.screen
  const shown = Math.max(1, Math.min(most, items.length))
  const first = Math.min(
    Math.max(0, pen.cursor.active - Math.floor(shown / 2)),
    items.length - shown,
  )
  return items.slice(first, first + shown).map((item, index) =>
    paintItem(pen, item, {
      index: first + index,
      hidden: hiddenBy(items.length, { first, shown, index }),
    }),
  )
}

function hiddenBy(
  count: number,
  { first, shown, index }: { first: number; shown: number; index: number },
): string {
  if (index === 0 && first > 0) return `${first} more above`
  const below = count - first - shown
  return index === shown - 1 && below > 0 ? `${below} more below` : ''
}

function paintItem(
  pen: Pen,
  item: ScreenItem,
  { index, hidden }: { index: number; hidden: string },
): string {
  const { canvas, cursor, screen, width } = pen
  const active = index === cursor.active
  const pointer = active ? '> ' : '  '
  const number = isNumbered(screen) ? `${index + 1} ` : ''
  const mark = markOf(item, cursor)
  const aside = [item.aside, hidden]
    .filter(text => text !== '')
    .map(neutralise)
    .join(', ')
  const room =
    width -
    pointer.length -
    number.length -
    mark.length -
    (aside === '' ? 0 : canvas.widthOf(aside) + 2)
  const label = cut({ ...pen, width: Math.max(room, 16) }, item.label)
  const line = `${pointer}${number}${mark}${label}`
  const rest = cut({ ...pen, width: width - canvas.widthOf(line) - 2 }, aside)
  return `${active ? canvas.styles.code(line) : line}${rest === '' ? '' : `  ${canvas.styles.muted(rest)}`}`
}

/** Only once something is marked: until then the list is one to choose from. */
function markOf({ id, markable }: ScreenItem, { marked }: Cursor): string {
  if (marked.length === 0) return ''
  if (!markable) return '    '
  return marked.includes(id) ? '[x] ' : '[ ] '
}

/** What pressing Enter would answer, in words; the terminal's cursor stands behind it. */
function paintAnswer(pen: Pen): string {
  const { cursor, screen, canvas } = pen
  const label =
    screen.field && (screen.field.kind === 'text' || cursor.typed !== '')
      ? screen.field.label
      : 'Answer'
  if (screen.field?.kind === 'text' || cursor.typed !== '') return `${label}: ${cursor.typed}`
  const item = screen.items[cursor.active]
  const marked = screen.items.filter(({ id }) => cursor.marked.includes(id))
  const answer =
    item?.markable && marked.length > 1
      ? `one of the ${marked.length} marked`
      : (((item?.markable && marked[0]) || item)?.label ?? '')
  return `${label}: ${canvas.styles.strong(cut({ ...pen, width: pen.width - label.length - 2 }, answer))}`
}

/** As many rows under every item, so that the rest stands still while the cursor moves. */
function paintHelp(pen: Pen): readonly string[] {
  const { cursor, screen, canvas } = pen
  const helps = screen.items.map(({ help }) => wrapText(pen, help))
  const said =
    paintReading(pen) ?? (helps[cursor.active] ?? []).map(line => canvas.styles.muted(line))
  const missing = Math.max(...helps.map(lines => lines.length)) - said.length
  return [...said, ...Array(Math.max(0, missing)).fill('')]
}

/** What a text that is being typed means; null where none is. */
function paintReading(pen: Pen): readonly string[] | null {
  const { cursor, canvas } = pen
  const { field } = pen.screen
  if (field === null || (field.kind === 'quantity' ? cursor.typed === '' : cursor.active > 0))
    return null
  const { ok, says } = field.read(cursor.typed.trim())
  const tone = ok || !cursor.refused ? canvas.styles.muted : canvas.styles.bad
  return wrapText(pen, says).map(line => tone(line))
}

function paintFoot(pen: Pen, { foot, gaps }: Room): readonly string[] {
  const { canvas, screen } = pen
  const said = foot === 'long' ? screen.foot.long : [screen.foot.short]
  return [
    ...said.filter(text => text !== '').flatMap(text => wrapText(pen, text)),
    ...(gaps === 'all' && said.some(text => text !== '') ? [''] : []),
    ...paintKeys(pen).map(line => canvas.styles.muted(line)),
  ]
}

/** A hint is never broken. */
function paintKeys({ screen, canvas, width }: Pen): readonly string[] {
  const lines: string[] = []
  for (const { key, does, says } of screen.keys) {
    const hint = `${does === BACK && key !== 'Esc' ? `${key}/Esc` : key} ${says}`
    const longer = lines.length === 0 ? hint : `${lines.at(-1)} \u00b7 ${hint}`
    if (lines.length > 0 && canvas.widthOf(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(hint)
  }
  return lines
}

function wrapText({ canvas, width }: Pen, text: string): readonly string[] {
  return text === '' ? [] : canvas.wrap(neutralise(text), width)
}

/** One line: what does not fit is left out, and that is shown. */
function cut({ canvas, width }: Pen, text: string): string {
  const line = neutralise(text)
  if (canvas.widthOf(line) <= width) return line
  return width < 8 ? '' : `${canvas.wrap(line, width - 4)[0]} ...`
}

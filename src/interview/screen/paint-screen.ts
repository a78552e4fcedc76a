import { neutralise } from '../../report/outline/neutralise.ts'
import type { Canvas } from '../../report/terminal/canvas.ts'
import { toAscii } from '../../report/terminal/to-ascii.ts'
import { cut, type PaintContext, wrapText } from './paint-context.ts'
import { cutHelp, paintHelp, wholeLabel } from './paint-help.ts'
import { paintItems } from './paint-items.ts'
import {
  BACK,
  type Cursor,
  isToRead,
  isTyping,
  type Screen,
  type ScreenItem,
  sentencesOf,
} from './screen.ts'

/** A screen as lines: the terminal's cursor is at the end of the last line of `body`; `foot` is below it. */
export interface PaintedScreen {
  readonly body: readonly string[]
  readonly foot: readonly string[]
}

/** A terminal that a screen has to fit. */
export interface Viewport {
  readonly canvas: Canvas
  readonly rows: number
}

/** Draws a screen into the rows there are: first blank lines go, then what stands at the foot, then items, then help. */
export function paintScreen(screen: Screen, cursor: Cursor, viewport: Viewport): PaintedScreen {
  const { body, foot } = layOut(screen, cursor, viewport)
  return viewport.canvas.unicode
    ? { body, foot }
    : { body: body.map(toAscii), foot: foot.map(toAscii) }
}

function layOut(screen: Screen, cursor: Cursor, viewport: Viewport): PaintedScreen {
  const { canvas, rows } = viewport
  const context = { screen, cursor, canvas, width: canvas.columns - 1 }
  const all = screen.items.length
  for (const { leastItems, ...layout } of LAYOUTS) {
    const room = { ...WIDE, ...layout, help: Number.POSITIVE_INFINITY, items: all }
    const spare = rows - heightOf(paintIn(context, room), canvas)
    if (all + spare >= Math.min(leastItems, all))
      return paintIn(context, { ...room, items: all + Math.min(0, spare) })
  }
  const tight = { ...WIDE, ...TIGHT, help: 0, items: Math.min(LEAST_ITEMS, all) }
  const spare = rows - heightOf(paintIn(context, tight), canvas)
  return spare >= 0
    ? paintIn(context, { ...tight, help: spare })
    : paintIn(context, fillRows(context, rows))
}

/** What fits where even the least is too much: an item, a line of keys, the whole label; then more of each while there are rows. */
function fillRows(context: PaintContext, rows: number): Room {
  let room: Room = { ...TIGHT, foot: 'none', help: 0, items: 1, keys: 1, itemHelp: 0 }
  const wanted = [
    ['itemHelp', longestLabel(context)],
    ['items', LEAST_ITEMS],
    ['keys', paintKeys(context).length],
    ['itemHelp', MOST_HELP],
    ['help', MOST_HELP],
  ] as const
  for (const [part, most] of wanted) {
    while (room[part] < most) {
      const more = { ...room, [part]: room[part] + 1 }
      if (heightOf(paintIn(context, more), context.canvas) > rows) break
      room = more
    }
  }
  return room
}

/** Lines. */
const MOST_HELP = 12

/** Lines that a label takes below the list, where its row cuts it. */
const longestLabel = (context: PaintContext) =>
  Math.max(...context.screen.items.map(item => wholeLabel(context, item).length))

type ScreenPart = 'question' | 'list' | 'answer' | 'foot' | 'keys'

/** What there is room for. */
interface Room {
  /** The parts that have a blank line before them. */
  readonly gaps: readonly ScreenPart[]
  readonly foot: 'long' | 'short' | 'none'
  /** Lines of help at most. */
  readonly help: number
  /** Lines of what is said of an item at most. */
  readonly itemHelp: number
  /** Lines of keys at most. */
  readonly keys: number
  /** Items at most. */
  readonly items: number
}

const LEAST_ITEMS = 4
const WIDE = { itemHelp: Number.POSITIVE_INFINITY, keys: Number.POSITIVE_INFINITY }
const TIGHT = { gaps: [], foot: 'short' } as const
const LAYOUTS: readonly (Pick<Room, 'gaps' | 'foot'> & { readonly leastItems: number })[] = [
  { gaps: ['question', 'list', 'answer', 'foot', 'keys'], foot: 'long', leastItems: 12 },
  { gaps: ['list', 'answer', 'foot'], foot: 'long', leastItems: 12 },
  { gaps: ['list', 'foot'], foot: 'long', leastItems: 12 },
  { gaps: ['list', 'answer', 'foot'], foot: 'short', leastItems: 9 },
  { gaps: ['list', 'foot'], foot: 'short', leastItems: 9 },
  { ...TIGHT, leastItems: LEAST_ITEMS },
]

/** Only a text that is being typed is longer than a row. */
function heightOf({ body, foot }: PaintedScreen, { columns, widthOf }: Canvas): number {
  const [answer = ''] = body.slice(-1)
  return body.length + foot.length + Math.floor(widthOf(answer) / columns)
}

function paintIn(context: PaintContext, room: Room): PaintedScreen {
  const gap = (part: ScreenPart) => (room.gaps.includes(part) ? [''] : [])
  const top = [
    ...paintTitle(context),
    ...gap('question'),
    ...paintQuestion(context, room),
    ...gap('list'),
  ]
  const items = paintItems(context, room.items)
  const foot = [...gap('foot'), ...paintFoot(context, room)]
  // A text is typed first; what else can be chosen comes after it.
  return context.screen.field?.kind === 'text'
    ? {
        body: [...top, paintAnswer(context)],
        foot: [...paintHelp(context, room.itemHelp), ...gap('answer'), ...items, ...foot],
      }
    : {
        body: [...top, ...items, ...gap('answer'), paintAnswer(context)],
        foot: [...paintHelp(context, room.itemHelp), ...foot],
      }
}

function paintQuestion(context: PaintContext, { help }: Room): readonly string[] {
  const { canvas, screen } = context
  const said = screen.help.flatMap(text => wrapText(context, text))
  return [
    ...wrapText(context, screen.question).map(line => canvas.styles.strong(line)),
    ...(isToRead(screen) ? pageOf(context, said, help) : cutHelp(context, said, help)),
  ]
}

/** All of a text or, where there is no room, what follows the sentences that were read. */
function pageOf(context: PaintContext, said: readonly string[], most: number): readonly string[] {
  if (said.length <= most) return said
  if (most <= 0) return []
  const { screen, cursor, canvas } = context
  const unread = sentencesOf(screen).slice(cursor.read ?? 0)
  const lines = wrapText(context, unread.join(' '))
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), canvas.styles.muted('... Down: more')]
}

/** One row: a long title gives way to what stands at its far end. */
function paintTitle(context: PaintContext): readonly string[] {
  const { canvas, screen, width } = context
  const aside = neutralise(screen.aside)
  const room = width - canvas.widthOf(aside) - 2
  const title = cut({ ...context, width: Math.max(room, 12) }, screen.title)
  const gap = ' '.repeat(Math.max(2, width - canvas.widthOf(title) - canvas.widthOf(aside)))
  const line = `${title}${gap}`
  return [
    `${canvas.styles.muted(line)}${canvas.styles.muted(cut({ ...context, width: width - canvas.widthOf(line) }, aside))}`,
  ]
}

/** What Enter would give, in words; the terminal's cursor follows it. */
function paintAnswer(context: PaintContext): string {
  const { cursor, screen, canvas, width } = context
  if (screen.field && isTyping(screen, cursor)) return `${screen.field.label}: ${cursor.typed}`
  const label = screen.gives
  const answer = cut(
    { ...context, width: width - label.length - 2 },
    describeAnswer(screen, cursor),
  )
  return `${label}: ${canvas.styles.strong(answer)}`
}

function describeAnswer(screen: Screen, cursor: Cursor): string {
  const { items, gives, ticksEach } = screen
  const { active, marked } = cursor
  if (gives === 'Ticked')
    return marked.length === 0 ? 'none' : `${marked.length} of ${items.length}`
  const item = items[active]
  if (ticksEach && item?.markable) return describeTicks(item, cursor)
  const [first, ...others] = items.filter(({ id }) => item?.markable && marked.includes(id))
  if (others.length > 0) return `one of the ${marked.length} marked`
  return labelOf(first ?? item)
}

/** Until something is ticked Enter gives the item under the cursor alone. */
function describeTicks(item: ScreenItem, { marked, unsure = [] }: Cursor): string {
  if (marked.length + unsure.length === 0) return labelOf(item)
  const open = unsure.length === 0 ? '' : `, ${unsure.length} not sure`
  return `${marked.length} ticked${open}`
}

/** Columns of a list are read as a sentence. */
const labelOf = (item: ScreenItem | undefined) => (item?.label ?? '').replace(/ {2,}/g, ': ')

function paintFoot(context: PaintContext, { foot, gaps, keys }: Room): readonly string[] {
  const { canvas, screen } = context
  const said = { long: screen.foot.long, short: [screen.foot.short], none: [] }[foot]
  return [
    ...said.filter(text => text !== '').flatMap(text => wrapText(context, text)),
    ...(gaps.includes('keys') && said.some(text => text !== '') ? [''] : []),
    ...cutHelp(context, paintKeys(context), keys).map(line => canvas.styles.muted(line)),
  ]
}

/** A hint is never broken. */
function paintKeys({ screen, canvas, width }: PaintContext): readonly string[] {
  const lines: string[] = []
  for (const { key, does, says } of screen.keys) {
    const hint = `${does === BACK && key !== 'Esc' ? `${key}/Esc` : key} ${says}`
    const longer = lines.length === 0 ? hint : `${lines.at(-1)} \u00b7 ${hint}`
    if (lines.length > 0 && canvas.widthOf(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(hint)
  }
  return lines
}

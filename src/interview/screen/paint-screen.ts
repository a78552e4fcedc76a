import { neutralise } from '../../report/outline/neutralise.ts'
import type { Canvas } from '../../report/terminal/canvas.ts'
import { cut, type PaintContext, wrapText } from './paint-context.ts'
import { paintItems } from './paint-items.ts'
import { BACK, type Cursor, type Screen, type ScreenItem } from './screen.ts'

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
  const { canvas, rows } = viewport
  const context = { screen, cursor, canvas, width: canvas.columns - 1 }
  const all = screen.items.length
  for (const { leastItems, ...layout } of LAYOUTS) {
    const room = { ...layout, help: Number.POSITIVE_INFINITY, items: all }
    const spare = rows - heightOf(paintIn(context, room), canvas)
    if (all + spare >= Math.min(leastItems, all))
      return paintIn(context, { ...room, items: all + Math.min(0, spare) })
  }
  const tight = { ...TIGHT, items: Math.min(LEAST_ITEMS, all) }
  const spare = rows - heightOf(paintIn(context, { ...tight, help: 0 }), canvas)
  return paintIn(context, {
    ...tight,
    items: tight.items + Math.min(0, spare),
    help: Math.max(0, spare),
  })
}

type ScreenPart = 'question' | 'list' | 'answer' | 'foot' | 'keys'

/** What there is room for. */
interface Room {
  /** The parts that have a blank line before them. */
  readonly gaps: readonly ScreenPart[]
  readonly foot: 'long' | 'short'
  /** Lines of help at most. */
  readonly help: number
  /** Items at most. */
  readonly items: number
}

const LEAST_ITEMS = 4
const TIGHT = { gaps: [], foot: 'short' } as const
const LAYOUTS: readonly (Omit<Room, 'help' | 'items'> & { readonly leastItems: number })[] = [
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
        foot: [...paintHelp(context), ...gap('answer'), ...items, ...foot],
      }
    : {
        body: [...top, ...items, ...gap('answer'), paintAnswer(context)],
        foot: [...paintHelp(context), ...foot],
      }
}

function paintQuestion(context: PaintContext, { help }: Room): readonly string[] {
  const { canvas, screen } = context
  const said = screen.help.flatMap(text => wrapText(context, text))
  return [
    ...wrapText(context, screen.question).map(line => canvas.styles.strong(line)),
    ...cutHelp(context, said, help),
  ]
}

/** What is left out is shown to be. */
function cutHelp(context: PaintContext, lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines
  const last = lines[most - 1]
  return last === undefined ? [] : [...lines.slice(0, most - 1), cut(context, `${last} ...`)]
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
  const isText = screen.field?.kind === 'text'
  const label = isText ? screen.field.label : screen.gives
  if (isText || cursor.typed !== '') return `${label}: ${cursor.typed}`
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

/** As many rows under every item, so that the rest stands still while the cursor moves. */
function paintHelp(context: PaintContext): readonly string[] {
  const { cursor, screen, canvas } = context
  const helps = screen.items.map(({ help }) => wrapText(context, help))
  const said =
    paintTyped(context) ?? (helps[cursor.active] ?? []).map(line => canvas.styles.muted(line))
  const missing = Math.max(...helps.map(lines => lines.length)) - said.length
  return [...said, ...Array(Math.max(0, missing)).fill('')]
}

/** What a text that is being typed means; null where none is. */
function paintTyped(context: PaintContext): readonly string[] | null {
  const { cursor, canvas } = context
  const { field } = context.screen
  if (field === null || (field.kind === 'quantity' ? cursor.typed === '' : cursor.active > 0))
    return null
  const { ok, says } = field.read(cursor.typed.trim())
  const tone = ok || !cursor.refused ? canvas.styles.muted : canvas.styles.bad
  return wrapText(context, says).map(line => tone(line))
}

function paintFoot(context: PaintContext, { foot, gaps }: Room): readonly string[] {
  const { canvas, screen } = context
  const said = foot === 'long' ? screen.foot.long : [screen.foot.short]
  return [
    ...said.filter(text => text !== '').flatMap(text => wrapText(context, text)),
    ...(gaps.includes('keys') && said.some(text => text !== '') ? [''] : []),
    ...paintKeys(context).map(line => canvas.styles.muted(line)),
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

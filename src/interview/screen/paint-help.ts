import { neutralise } from '../../report/outline/neutralise.ts'
import { cut, type PaintContext, wrapText } from './paint-context.ts'
import { isTyping, type ScreenItem } from './screen.ts'

/** What is said of the item under the cursor, in so many lines at most; as many rows under every item, so that the rest stands still. */
export function paintHelp(context: PaintContext, itemHelp: number): readonly string[] {
  const { cursor, screen, canvas } = context
  const helps = screen.items.map(item => ({
    label: wholeLabel(context, item),
    help: wrapText(context, item.help),
  }))
  const { label = [], help = [] } = helps[cursor.active] ?? {}
  // The label is never cut again.
  const shown = [...label.slice(0, itemHelp), ...cutHelp(context, help, itemHelp - label.length)]
  const said = paintTyped(context) ?? shown.map(line => canvas.styles.muted(line))
  const lengths = helps.map(({ label, help }) => label.length + help.length)
  const most = Math.min(itemHelp, Math.max(...lengths))
  return [...said, ...Array(Math.max(0, most - said.length)).fill('')]
}

/** A label that its row may have no room for is said whole below the list. */
export function wholeLabel(context: PaintContext, { label, aside }: ScreenItem): readonly string[] {
  const { canvas, screen, width } = context
  const text = neutralise(label)
  const behind = aside === '' ? 0 : canvas.widthOf(aside) + 2
  const hidden = width < NARROW && screen.items.length > FEW ? HIDDEN : 0
  return LONGEST_FRONT + canvas.widthOf(text) + behind + hidden > width
    ? wrapText(context, label.replace(/ {2,}/g, ': '))
    : []
}

/** Columns of the cursor and a mark, and of what says how many items are hidden. */
const LONGEST_FRONT = 6
const HIDDEN = 28

/** Columns below which that leaves little, and how many items are always shown. */
const NARROW = 50
const FEW = 4

/** What is said of the last key, or of a text that is being typed; null where there is nothing to say. */
function paintTyped(context: PaintContext): readonly string[] | null {
  const { cursor, canvas, screen } = context
  if (cursor.told !== undefined)
    return wrapText(context, cursor.told).map(line => canvas.styles.caution(line))
  const { field } = screen
  if (field === null || !isTyping(screen, cursor)) return null
  if (field.kind === 'text' && cursor.active > 0) return null
  const { ok, says } = field.read(cursor.typed.trim())
  const isHint = !ok && !cursor.refused && field.kind === 'figure'
  const tone = ok || !cursor.refused ? canvas.styles.muted : canvas.styles.bad
  return wrapText(context, isHint ? field.hint : says).map(line => tone(line))
}

/** So many lines at most: what is left out is shown to be. */
export function cutHelp(
  context: PaintContext,
  lines: readonly string[],
  most: number,
): readonly string[] {
  if (lines.length <= most) return lines
  if (most <= 0) return []
  const last = lines[most - 1]
  return last === undefined ? [] : [...lines.slice(0, most - 1), cut(context, `${last} ...`)]
}

import { cut, type PaintContext } from './paint-context.ts'
import type { ScreenItem } from './screen.ts'

/** The items there is room for, the one under the cursor among them. */
export function paintItems(context: PaintContext, most: number): readonly string[] {
  const { items } = context.screen
  const { active } = context.cursor
  const shown = Math.max(1, Math.min(most, items.length))
  const above = Math.max(0, active - Math.floor(shown / 2))
  const first = Math.min(above, items.length - shown)
  return items.slice(first, first + shown).map((item, row) => {
    const index = first + row
    const hidden = {
      above: row === 0 ? first : 0,
      below: row === shown - 1 ? items.length - index - 1 : 0,
    }
    return paintItem(context, item, {
      active: index === active,
      aside: asideOf(item, hidden),
    })
  })
}

function asideOf(
  { aside }: ScreenItem,
  { above, below }: { above: number; below: number },
): string {
  const hidden = [above > 0 ? `${above} more above` : '', below > 0 ? `${below} more below` : '']
  return [aside, ...hidden].filter(text => text !== '').join(', ')
}

/** The label is cut for the text after it, down to a few words. */
function paintItem(
  context: PaintContext,
  item: ScreenItem,
  { active, aside }: { active: boolean; aside: string },
): string {
  const { canvas, width } = context
  const front = `${active ? '> ' : '  '}${markOf(item, context)}`
  const behind = aside === '' ? 0 : canvas.widthOf(aside) + 2
  const room = Math.max(width - front.length - behind, LEAST_LABEL)
  const line = `${front}${cut({ ...context, width: room }, item.label)}`
  const rest = cut({ ...context, width: width - canvas.widthOf(line) - 2 }, aside)
  const painted = active ? canvas.styles.code(line) : line
  return rest === '' ? painted : `${painted}  ${canvas.styles.muted(rest)}`
}

const LEAST_LABEL = 16

/** Only once something is marked, unless items are there to be ticked: until then the list is one to choose from. */
function markOf(
  { id, markable }: ScreenItem,
  { cursor: { marked, unsure = [] }, screen }: PaintContext,
): string {
  if (marked.length === 0 && screen.gives !== 'Ticked' && !screen.ticksEach) return ''
  if (!markable) return '    '
  if (unsure.includes(id)) return '[?] '
  return marked.includes(id) ? '[x] ' : '[ ] '
}

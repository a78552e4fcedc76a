import type { List, ListItem, Outline } from '../outline/outline.ts'
import { indented, type Page, paintLines } from './page.ts'
import { type Line, widthOfText, wrapText } from './wrap-text.ts'

/** A list: short labels stand in a column of their own, long ones above what is said of them; the rest is counted. */
export function paintList(
  list: List,
  page: Page,
  paintBlocks: (blocks: Outline, page: Page) => readonly string[],
): readonly string[] {
  const shown = list.atMost === null ? list.items : list.items.slice(0, list.atMost)
  const column = labelColumn(shown, page)
  const lines = shown.flatMap(item => {
    const inner = { ...page, indent: page.indent + (item.label === null ? 4 : 2) }
    const nested = item.blocks.length > 0 ? paintBlocks(item.blocks, inner) : []
    return [
      ...(column === null ? paintLoose(item, page) : paintAligned(item, page, column)),
      ...nested,
    ]
  })
  return [...lines, ...paintRest(list, shown.length, page)]
}

function paintRest(list: List, shown: number, page: Page): readonly string[] {
  const left = list.items.length - shown
  if (left <= 0) return []
  const [one, many] = list.noun
  return paintLines([{ text: `and ${left} more ${left === 1 ? one : many}`, tone: 'muted' }], page)
}

// null: the labels are too long for a column of their own, or there are none.
function labelColumn(items: readonly ListItem[], page: Page): number | null {
  if (items.some(({ label, text, blocks }) => !label || !text || blocks.length > 0)) return null
  const widest = Math.max(0, ...items.map(item => widthOfText(item.label ?? '', page.canvas)))
  return widest + 2 <= (page.right - page.indent) * 0.45 ? widest + 2 : null
}

function paintAligned(item: ListItem, page: Page, column: number): readonly string[] {
  const label = wrapText(item.label ?? '', column, page.canvas)
  const text = wrapText(item.text ?? '', page.right - page.indent - column, page.canvas)
  return indented(
    text.map((line, index) => beside(label[index], line, column)),
    page,
  )
}

const beside = (left: Line | undefined, right: Line, column: number): Line => ({
  painted: `${left?.painted ?? ''}${' '.repeat(column - (left?.width ?? 0))}${right.painted}`,
  width: column + right.width,
})

function paintLoose(item: ListItem, page: Page): readonly string[] {
  if (item.label === null) return paintBullet(item, page)
  const label = paintLines(item.label, page)
  if (item.text === null) return label
  return [...label, ...paintLines(item.text, { ...page, indent: page.indent + 2 })]
}

function paintBullet(item: ListItem, page: Page): readonly string[] {
  const indent = page.indent + 2
  const [first = '', ...rest] = paintLines(item.text ?? '', { ...page, indent })
  return [`${' '.repeat(page.indent)}- ${first.slice(indent)}`, ...rest]
}

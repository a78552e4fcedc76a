import type { List, ListItem, Outline } from '../outline/outline.ts'
import type { Box } from './canvas.ts'
import { indented, type PaintedLine, paintLines, widthOfText, wrapText } from './wrap-text.ts'

/** A list: short labels have their own column, long ones a line above their text; what is left out is counted. */
export function paintList(
  list: List,
  box: Box,
  paintBlocks: (blocks: Outline, box: Box) => readonly string[],
): readonly string[] {
  const shown = list.atMost === null ? list.items : list.items.slice(0, list.atMost)
  const column = labelColumn(shown, box)
  const lines = shown.flatMap(item => {
    const inner = { ...box, indent: box.indent + (item.label === null ? 4 : 2) }
    const nested = item.blocks.length > 0 ? paintBlocks(item.blocks, inner) : []
    return [
      ...(column === null ? paintLoose(item, box) : paintAligned(item, box, column)),
      ...nested,
    ]
  })
  return [...lines, ...paintRest(list, shown.length, box)]
}

function paintRest(list: List, shown: number, box: Box): readonly string[] {
  const left = list.items.length - shown
  if (left <= 0) return []
  const [one, many] = list.noun
  return paintLines([{ text: `and ${left} more ${left === 1 ? one : many}`, tone: 'muted' }], box)
}

// null: the labels are too long for a column of their own, or there are none.
function labelColumn(items: readonly ListItem[], box: Box): number | null {
  if (items.some(({ label, text, blocks }) => !label || !text || blocks.length > 0)) return null
  const widest = Math.max(0, ...items.map(item => widthOfText(item.label ?? '', box.canvas)))
  return widest + 2 <= (box.right - box.indent) * 0.45 ? widest + 2 : null
}

function paintAligned(item: ListItem, box: Box, column: number): readonly string[] {
  const label = wrapText(item.label ?? '', column, box.canvas)
  const text = wrapText(item.text ?? '', box.right - box.indent - column, box.canvas)
  return indented(
    text.map((line, index) => beside(label[index], line, column)),
    box,
  )
}

const beside = (
  left: PaintedLine | undefined,
  right: PaintedLine,
  column: number,
): PaintedLine => ({
  painted: `${left?.painted ?? ''}${' '.repeat(column - (left?.width ?? 0))}${right.painted}`,
  width: column + right.width,
})

function paintLoose(item: ListItem, box: Box): readonly string[] {
  if (item.label === null) return paintBullet(item, box)
  const label = paintLines(item.label, box)
  if (item.text === null) return label
  return [...label, ...paintLines(item.text, { ...box, indent: box.indent + 2 })]
}

function paintBullet(item: ListItem, box: Box): readonly string[] {
  const indent = box.indent + 2
  const [first = '', ...rest] = paintLines(item.text ?? '', { ...box, indent })
  return [`${' '.repeat(box.indent)}- ${first.slice(indent)}`, ...rest]
}

import type { Canvas } from './canvas.ts'
import type { Cell, Column, Table, Text } from './outline.ts'
import { indented, type Page, paintLines } from './page.ts'
import { toned } from './say.ts'
import { type Line, widthOfText, wrapText } from './wrap-text.ts'

/** A table, or its rows stacked where the page is too narrow for columns. */
export function paintTable(table: Table, page: Page): readonly string[] {
  const widths = columnWidths(table, page)
  if (widths === null)
    return table.rows.flatMap((row, index) => paintStacked(row, index, { table, page }))
  const titles = table.columns.map(column => cellOf([toned('muted', column.title.toUpperCase())]))
  return [titles, ...table.rows].flatMap(row => paintRow(row, widths, { table, page }))
}

const GAP = 2
const WIDEST_NAME = 34
const NARROWEST_TEXT = 24

interface Setting {
  readonly table: Table
  readonly page: Page
}

const cellOf = (main: Text): Cell => ({ main, also: null })

// null: no room for the table's columns side by side.
function columnWidths(table: Table, page: Page): readonly number[] | null {
  const room = page.right - page.indent - GAP * (table.columns.length - 1)
  const natural = table.columns.map((_, index) => naturalWidth(table, index, page.canvas))
  const texts = table.columns.filter(column => column.role === 'text').length
  const kept = natural.filter((_, index) => table.columns[index]?.role !== 'text')
  const left = room - kept.reduce((sum, width) => sum + width, 0)
  if (texts === 0) return left >= 0 ? natural : null
  const share = Math.floor(left / texts)
  if (share < NARROWEST_TEXT) return null
  return natural.map((width, index) => (table.columns[index]?.role === 'text' ? share : width))
}

function naturalWidth(table: Table, index: number, canvas: Canvas): number {
  const column = table.columns[index]
  const cells = table.rows.flatMap(row => textsOf(row[index]))
  const widths = [column?.title ?? '', ...cells].map(text => widthOfText(text, canvas))
  const widest = Math.max(0, ...widths)
  return column?.role === 'name' ? Math.min(widest, WIDEST_NAME) : widest
}

const textsOf = (cell: Cell | undefined): readonly Text[] =>
  cell === undefined ? [] : cell.also === null ? [cell.main] : [cell.main, cell.also]

function paintRow(
  row: readonly Cell[],
  widths: readonly number[],
  { table, page }: Setting,
): readonly string[] {
  const cells = row.map((cell, index) =>
    textsOf(cell).flatMap(text => wrapText(text, widths[index] ?? 0, page.canvas)),
  )
  const height = Math.max(...cells.map(lines => lines.length))
  const lines = Array.from({ length: height }, (_, level) =>
    joinLevel(
      cells.map(lines => lines[level]),
      widths,
      table.columns,
    ),
  )
  return indented(lines, page)
}

function joinLevel(
  pieces: readonly (Line | undefined)[],
  widths: readonly number[],
  columns: readonly Column[],
): Line {
  const painted = pieces.map((piece, index) => {
    const blank = ' '.repeat(Math.max(0, (widths[index] ?? 0) - (piece?.width ?? 0)))
    const text = piece?.painted ?? ''
    return columns[index]?.role === 'number' ? blank + text : text + blank
  })
  return { painted: painted.join(' '.repeat(GAP)).trimEnd(), width: 0 }
}

function paintStacked(
  row: readonly Cell[],
  place: number,
  { table, page }: Setting,
): readonly string[] {
  const inner = { ...page, indent: page.indent + 2 }
  const lines = row.map((cell, index) => {
    const said = [
      ...spansOf(cell.main),
      ...(cell.also === null ? [] : [', ', ...spansOf(cell.also)]),
    ]
    if (index === 0) return paintLines(said, page)
    const title = toned('muted', `${table.columns[index]?.title.toLowerCase()}: `)
    return paintLines([title, ...said], inner)
  })
  return [...(place > 0 ? [''] : []), ...lines.flat()]
}

const spansOf = (text: Text) => (typeof text === 'string' ? [text] : text)

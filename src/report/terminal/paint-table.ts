import type { Cell, Column, Span, Table, Text } from '../outline/outline.ts'
import { toned } from '../outline/outline-builders.ts'
import type { Box, Canvas } from './canvas.ts'
import { indented, type PaintedLine, paintLines, widthOfText, wrapText } from './wrap-text.ts'

/** A table; where the box is too narrow for its columns with the first of each row above the others, or the rows stacked. */
export function paintTable(table: Table, box: Box): readonly string[] {
  const widths = columnWidths(table, box)
  if (widths === null)
    return (
      paintUnderNames(table, box) ??
      table.rows.flatMap(row => paintStacked(row, { table, box, gap: GAP }))
    )
  const titles = titlesOf(table)
  return [titles, ...table.rows].flatMap(row => paintRow(row, widths, { table, box, gap: GAP }))
}

const GAP = 2
const NARROW_GAP = 1
const WIDEST_NAME = 34
const NARROWEST_NAME = 18
const NARROWEST_TEXT = 24
const COMFORTABLE_TEXT = 32
const SHORT_TABLE = 12

interface TableContext {
  readonly table: Table
  readonly box: Box
  /** The columns between two cells. */
  readonly gap: number
}

const plainCell = (main: Text): Cell => ({ main, also: null })

const titlesOf = ({ columns }: Table): readonly Cell[] =>
  columns.map(({ title }) => plainCell([toned('muted', title.toUpperCase())]))

// A table of names alone keeps its head and its columns, and the first name of each row stands in a line above them.
// null: there is no room for this either, or a text, which is read better below its name.
function paintUnderNames(table: Table, box: Box): readonly string[] | null {
  const columns = table.columns.slice(1)
  if (columns.length < 2 || table.columns.some(({ role }) => role === 'text')) return null
  const below: Table = { ...table, columns, rows: table.rows.map(row => row.slice(1)) }
  const widths = columns.map((_, index) => naturalWidth(below, index, box.canvas))
  const needed = widths.reduce((sum, width) => sum + width + NARROW_GAP, -NARROW_GAP)
  if (needed > box.right - box.indent) return null
  const context = { table: below, box, gap: NARROW_GAP }
  return [
    ...paintRow(titlesOf(below), widths, context),
    ...table.rows.flatMap(([name, ...row]) => [
      ...textsOf(name).flatMap(text => paintLines(text, box)),
      ...paintRow(row, widths, context),
    ]),
  ]
}

// null: no room for the table's columns side by side.
function columnWidths(table: Table, box: Box): readonly number[] | null {
  const room = box.right - box.indent - GAP * (table.columns.length - 1)
  const natural = table.columns.map((_, index) => naturalWidth(table, index, box.canvas))
  const isText = (index: number) => table.columns[index]?.role === 'text'
  const texts = table.columns.filter((_, index) => isText(index)).length
  const left = (widths: readonly number[]) =>
    room - widths.reduce((sum, width, index) => sum + (isText(index) ? 0 : width), 0)
  if (texts === 0) {
    const shrunk = shrunkNames({ table, box, gap: GAP }, natural, -left(natural))
    return shrunk.find(widths => left(widths) >= 0) ?? null
  }
  const wanting = COMFORTABLE_TEXT * texts - left(natural)
  const tried = shrunkNames({ table, box, gap: GAP }, natural, wanting).map(shrunk => {
    const share = Math.floor(left(shrunk) / texts)
    return shrunk.map((width, index) => (isText(index) ? share : width))
  })
  const possible = tried.filter(widths =>
    widths.every((width, index) => !isText(index) || width >= NARROWEST_TEXT),
  )
  return leastHeight(possible, { table, box, gap: GAP })
}

/** The first of the widths with which the rows take the fewest lines; null where there are none. */
function leastHeight(
  tried: readonly (readonly number[])[],
  context: TableContext,
): readonly number[] | null {
  const heightOf = (widths: readonly number[]) =>
    context.table.rows.reduce((sum, row) => sum + paintRow(row, widths, context).length, 0)
  const [first = null] = tried
  if (tried.length < 2) return first
  const heights = tried.map(heightOf)
  return tried[heights.indexOf(Math.min(...heights))] ?? first
}

// A long name breaks into lines, never inside a word, before it takes the room of what is beside it: of a text, of which it
// leaves enough for a name to be read in two lines, or of other names. In a short table every width down to that is tried.
function shrunkNames(
  { table, box }: TableContext,
  widths: readonly number[],
  wanting: number,
): readonly (readonly number[])[] {
  const { columns, rows } = table
  const names = widths.map((width, index) => (columns[index]?.role === 'name' ? width : 0))
  const longest = names.indexOf(Math.max(...names))
  const words = rows.flatMap(row => textsOf(row[longest]).flatMap(wordsOf))
  const widestWord = Math.max(...words.map(word => widthOfText(word, box.canvas)))
  const isBesideText = columns.some(({ role }) => role === 'text')
  const narrowest = Math.min(Math.max(isBesideText ? NARROWEST_NAME : 0, widestWord), WIDEST_NAME)
  const spare = Math.max(0, (names[longest] ?? 0) - narrowest)
  const least = Math.min(spare, Math.max(0, wanting))
  const steps = rows.length > SHORT_TABLE || wanting <= 0 ? 1 : spare - least + 1
  return Array.from({ length: steps }, (_, step) =>
    widths.map((width, index) => (index === longest ? width - least - step : width)),
  )
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
  { table, box, gap }: TableContext,
): readonly string[] {
  const cells = row.map((cell, index) =>
    textsOf(cell).flatMap(text => wrapText(text, widths[index] ?? 0, box.canvas)),
  )
  const height = Math.max(...cells.map(lines => lines.length))
  const lines = Array.from({ length: height }, (_, level) =>
    joinLevel(
      cells.map(lines => lines[level]),
      widths,
      { columns: table.columns, gap },
    ),
  )
  return indented(lines, box)
}

function joinLevel(
  pieces: readonly (PaintedLine | undefined)[],
  widths: readonly number[],
  { columns, gap }: { readonly columns: readonly Column[]; readonly gap: number },
): PaintedLine {
  const painted = pieces.map((piece, index) => {
    const blank = ' '.repeat(Math.max(0, (widths[index] ?? 0) - (piece?.width ?? 0)))
    const text = piece?.painted ?? ''
    return columns[index]?.role === 'number' ? blank + text : text + blank
  })
  return { painted: painted.join(' '.repeat(gap)).trimEnd(), width: 0 }
}

// Names and numbers share the first line, a number with its title; each text stands below with its own.
function paintStacked(row: readonly Cell[], { table, box }: TableContext): readonly string[] {
  const [heads, texts] = [[] as Span[][], [] as string[]]
  for (const [index, cell] of row.entries()) {
    const { title = '', role } = table.columns[index] ?? {}
    if (role === 'text') {
      const label = toned('muted', `${title.toLowerCase()}: `)
      texts.push(...paintLines([label, ...saidIn(cell)], { ...box, indent: box.indent + 2 }))
    } else {
      heads.push([...saidIn(cell), role === 'number' ? ` ${title.toLowerCase()}` : ''])
    }
  }
  const head = heads.flatMap((said, index) => (index > 0 ? [' ', ...said] : said))
  return [...paintLines(head, box), ...texts]
}

const saidIn = ({ main, also }: Cell): readonly Span[] => [
  ...spansOf(main),
  ...(also === null ? [] : [', ', ...spansOf(also)]),
]

const wordsOf = (text: Text) =>
  spansOf(text)
    .map(span => (typeof span === 'string' ? span : span.text))
    .join('')
    .split(' ')

const spansOf = (text: Text) => (typeof text === 'string' ? [text] : text)

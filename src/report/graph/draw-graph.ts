import type { Graph, GraphEdge, GraphNode } from './graph.ts'
import { spineOf } from './graph.ts'
import { type Lane, layLanes, type Sheet } from './lay-lanes.ts'
import { blankRow, type Row, rowText, textWriter } from './rows.ts'
import { orderedNodes } from './titled-graph.ts'

/**
 * A graph as lines: the nodes stand side by side in boxes, from one end of the exchange to the other, and each edge is an
 * arrow on a line of its own. At most ten lines and as many columns as there are: what hangs at the side gives way first.
 * Empty where there is nothing to draw.
 */
export function drawGraph(graph: Graph, sheet: Sheet): readonly string[] {
  const order = orderedNodes(graph)
  const spine = spineOf(graph).length
  for (let count = order.length; count >= Math.max(2, spine); count--) {
    const nodes = order.slice(0, count)
    const lines = drawNodes(nodes, edgesAmong(nodes, graph.edges), sheet)
    if (lines !== null && (lines.length <= MOST_LINES || count === spine)) return lines
  }
  return []
}

const MOST_LINES = 10

function edgesAmong(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
): readonly GraphEdge[] {
  const known = new Set(nodes.map(({ id }) => id))
  return edges.filter(({ from, to }) => known.has(from) && known.has(to))
}

/** null: there is no room for all of them. */
function drawNodes(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  sheet: Sheet,
): readonly string[] | null {
  const lanes = layLanes(nodes, edges, sheet)
  if (lanes === null) return null
  const rows = [...drawBoxes(lanes, sheet), ...edges.flatMap(edge => drawEdge(edge, lanes, sheet))]
  return rows.map(rowText)
}

function drawBoxes(lanes: readonly Lane[], sheet: Sheet): readonly Row[] {
  const write = textWriter(sheet.widthOf)
  const height = Math.max(...lanes.map(({ name }) => name.length))
  const rows = Array.from({ length: height + 2 }, () => blankRow(sheet.columns))
  for (const { left, width, at, name, padding } of lanes) {
    const rule = '─'.repeat(width - 2)
    write(rows[0], left, `┌${rule}┐`)
    for (let line = 0; line < height; line++) {
      write(rows[line + 1], left, '│')
      write(rows[line + 1], left + 1 + padding, name[line] ?? '')
      write(rows[line + 1], left + width - 1, '│')
    }
    write(rows[height + 1], left, `└${rule}┘`)
    write(rows[height + 1], at, '┬')
  }
  return rows
}

/** The arrow of an edge with its label in it; where that is too long for it, beside it or above it. */
function drawEdge(edge: GraphEdge, lanes: readonly Lane[], sheet: Sheet): readonly Row[] {
  const [start, end] = [atOf(edge.from, lanes), atOf(edge.to, lanes)]
  const [left, right] = [Math.min(start, end), Math.max(start, end)]
  const row = laneRow(lanes, sheet)
  for (let at = left + 1; at < right; at++) row[at] = row[at] === '│' ? '┼' : '─'
  row[start] = start < end ? '├' : '┤'
  row[start < end ? right - 1 : left + 1] = start < end ? '►' : '◄'
  const at = labelColumn(sheet.widthOf(edge.label), { start, end }, sheet)
  if (at === null) return [...labelRows(edge.label, { left, lanes }, sheet), row]
  textWriter(sheet.widthOf)(row, at, ` ${edge.label} `)
  return [row]
}

/** Where a label begins with its space: in the middle of its arrow, else to the right of it, else to the left; null: nowhere. */
function labelColumn(
  length: number,
  { start, end }: { readonly start: number; readonly end: number },
  { columns }: Sheet,
): number | null {
  const [left, right] = [Math.min(start, end), Math.max(start, end)]
  const spare = right - left - 3 - length
  if (spare >= 2) return left + 1 + Math.floor(spare / 2) + (start < end ? 0 : 1)
  if (right + 2 + length <= columns) return right + 1
  return length + 2 <= left ? left - length - 2 : null
}

/** A label that fits nowhere on its line stands above it, from the arrow's left end on. */
function labelRows(
  label: string,
  { left, lanes }: { readonly left: number; readonly lanes: readonly Lane[] },
  sheet: Sheet,
): readonly Row[] {
  const write = textWriter(sheet.widthOf)
  const from = Math.max(0, Math.min(left + 2, sheet.columns - MOST_LABEL))
  return sheet.wrap(label, sheet.columns - from).map(line => {
    const row = laneRow(lanes, sheet)
    write(row, from, line)
    return row
  })
}

// A label of more columns is broken.
const MOST_LABEL = 40

function laneRow(lanes: readonly Lane[], { columns }: Sheet): Row {
  const row = blankRow(columns)
  for (const { at } of lanes) row[at] = '│'
  return row
}

const atOf = (id: string, lanes: readonly Lane[]): number =>
  lanes.find(({ node }) => node.id === id)?.at ?? 0

import type { GraphEdge, GraphNode } from './graph.ts'

/** What a picture is drawn on: its columns, and how text is measured and broken. */
export interface Sheet {
  readonly columns: number
  readonly widthOf: (text: string) => number
  readonly wrap: (text: string, columns: number) => readonly string[]
}

/** A node with the lines of its name, the box that they stand in, and the column of the line below it. */
export interface Lane {
  readonly node: GraphNode
  readonly name: readonly string[]
  readonly padding: 0 | 1
  readonly left: number
  readonly width: number
  readonly at: number
}

/**
 * The nodes side by side in their order: names are broken into as few lines as let all of them stand, then neighbours move
 * apart as far as the labels between them need and the columns allow. null: there is no room.
 */
export function layLanes(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  sheet: Sheet,
): readonly Lane[] | null {
  const tries = TRIES.map(shape => placeLanes(nodes, edges, { ...shape, sheet })).filter(
    placed => placed !== null,
  )
  return tries.find(({ isLabelled }) => isLabelled)?.lanes ?? tries[0]?.lanes ?? null
}

/** The most lines of a name, and the columns between it and its box. */
interface Shape {
  readonly height: number
  readonly padding: 0 | 1
}

const TRIES: readonly Shape[] = [
  { height: 1, padding: 1 },
  { height: 2, padding: 1 },
  { height: 3, padding: 1 },
  { height: 3, padding: 0 },
  { height: 4, padding: 0 },
]
const GAP = 1
// Of a label within its arrow: a line and a space before it, a space, a line and the head behind it.
const AROUND_LABEL = 6

interface Placed {
  readonly lanes: readonly Lane[]
  /** Every label between neighbours fits into its arrow. */
  readonly isLabelled: boolean
}

function placeLanes(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  { height, padding, sheet }: Shape & { readonly sheet: Sheet },
): Placed | null {
  const names = nodes.map(({ label }) => breakName(label, height, sheet))
  const widths = names.map(name => Math.max(...name.map(sheet.widthOf)) + 2 + 2 * padding)
  const total = widths.reduce((sum, width) => sum + width + GAP, -GAP)
  if (total > sheet.columns) return null
  let left = 0
  let spare = sheet.columns - total
  let isLabelled = true
  const lanes = nodes.map((node, index) => {
    const [name = [], width = 0] = [names[index], widths[index]]
    const lane = { node, name, padding, left, width, at: left + Math.floor(width / 2) }
    const distance = width - Math.floor(width / 2) + GAP + Math.floor((widths[index + 1] ?? 0) / 2)
    const wanted = Math.max(0, labelBetween(node, nodes[index + 1], { edges, sheet }) - distance)
    isLabelled &&= wanted <= spare
    const given = Math.min(wanted, spare)
    spare -= given
    left += width + GAP + given
    return lane
  })
  return { lanes, isLabelled }
}

/** The columns that the longest label between two neighbours needs; 0 where there is none. */
function labelBetween(
  { id }: GraphNode,
  next: GraphNode | undefined,
  { edges, sheet }: { readonly edges: readonly GraphEdge[]; readonly sheet: Sheet },
): number {
  const between = edges.filter(
    ({ from, to }) => (from === id && to === next?.id) || (to === id && from === next?.id),
  )
  return Math.max(0, ...between.map(({ label }) => sheet.widthOf(label) + AROUND_LABEL))
}

/** A name in at most so many lines, which are as short as they can be. */
function breakName(name: string, lines: number, sheet: Sheet): readonly string[] {
  const longest = sheet.widthOf(name)
  const widest = Math.min(longest - 1, sheet.columns)
  for (let width = Math.ceil(longest / lines); width <= widest; width++) {
    const broken = sheet.wrap(name, width)
    const isWhole = broken.every(line => sheet.widthOf(line) <= width)
    if (isWhole && broken.length <= lines && !cutsWord(name, broken)) return broken
  }
  return [name]
}

const cutsWord = (name: string, lines: readonly string[]): boolean =>
  lines.map(line => line.trim()).join(' ') !== name.trim().replace(/ +/g, ' ')

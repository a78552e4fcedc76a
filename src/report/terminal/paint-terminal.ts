import { drawGraph } from '../graph/draw-graph.ts'
import { neutralGraph, neutralise } from '../outline/neutralise.ts'
import type {
  Block,
  Facts,
  Headline,
  Located,
  Outline,
  Paragraph,
  Picture,
  Section,
} from '../outline/outline.ts'
import { toned } from '../outline/outline-builders.ts'
import type { Box, Canvas } from './canvas.ts'
import { paintCodeFrame } from './paint-code-frame.ts'
import { paintList } from './paint-list.ts'
import { paintTable } from './paint-table.ts'
import { toAscii } from './to-ascii.ts'
import { indented, type PaintedLine, paintLines, wrapText } from './wrap-text.ts'

/**
 * An outline as lines for a terminal, ending in a line break: at most as wide as the canvas, and between 20 and 100 columns.
 * Control characters of the texts are made visible. Empty where the outline is. Never throws.
 *
 * @example
 * const style = (text: string) => text
 * const styles = { strong: style, muted: style, good: style, caution: style, bad: style, code: style }
 * const wrap = (text: string, columns: number) => text.match(new RegExp(`.{1,${columns}}`, 'g')) ?? ['']
 * const canvas = { columns: 80, unicode: true, styles, widthOf: (text: string) => text.length, wrap }
 * paintTerminal([{ kind: 'paragraph', text: 'Use pull' }], canvas) // '  Use pull\n'
 */
export function paintTerminal(outline: Outline, canvas: Canvas): string {
  const right = Math.min(Math.max(canvas.columns, NARROWEST), WIDEST)
  const lines = paintBlocks(outline, { canvas, indent: MARGIN, right })
  const text = lines.length === 0 ? '' : `${lines.join('\n')}\n`
  return canvas.unicode ? text : toAscii(text)
}

// Lines beyond a hundred columns are hard to follow; below twenty nothing can be laid out.
const WIDEST = 100
const NARROWEST = 20
const MARGIN = 2
// The column in which a glance begins beside its title, and the width from which there is room for it.
const BESIDE = 17
const ROOM_FOR_BESIDE = 72

const paintBlocks = (blocks: Outline, box: Box): readonly string[] =>
  blocks.flatMap((block, index) => {
    const before = blocks[index - 1]
    const lines = paintBlock(block, box)
    return before && lines.length > 0 && standApart(before, block, box) ? ['', ...lines] : lines
  })

function standApart(before: Block, block: Block, box: Box): boolean {
  if (isBeside(before, box) && isBeside(block, box)) return false
  return APART_ABOVE.has(block.kind) || APART_BELOW.has(before.kind)
}

/** A summary whose title stands beside it is set apart from others by that. */
function isBeside(block: Block, box: Box): boolean {
  return (
    block.kind === 'section' &&
    block.role === 'summary' &&
    box.right >= ROOM_FOR_BESIDE &&
    box.canvas.widthOf(block.title) < BESIDE
  )
}

const APART_ABOVE: ReadonlySet<Block['kind']> = new Set([
  'headline',
  'section',
  'table',
  'picture',
  'located',
])
const APART_BELOW: ReadonlySet<Block['kind']> = new Set(['headline', 'section', 'table', 'picture'])

function paintBlock(block: Block, box: Box): readonly string[] {
  switch (block.kind) {
    case 'headline':
      return paintHeadline(block, box)
    case 'section':
      return paintSection(block, box)
    case 'facts':
      return paintFacts(block, box)
    case 'paragraph':
      return paintParagraph(block, box)
    case 'list':
      return paintList(block, box, paintBlocks)
    case 'table':
      return paintTable(block, box)
    case 'picture':
      return paintPicture(block, box)
    case 'located':
      return paintLocated(block, box)
    case 'code-frame':
      return paintCodeFrame(block, box)
  }
}

function paintHeadline({ title, aside }: Headline, box: Box): readonly string[] {
  const room = box.right - box.indent
  const strong = typeof title === 'string' ? [toned('strong', title)] : title
  const left = wrapText(strong, room, box.canvas)
  if (aside === null) return indented(left, box)
  const right = wrapText(aside, room, box.canvas)
  const [first, last] = [left[0], right[0]]
  const gap = room - (first?.width ?? 0) - (last?.width ?? 0)
  if (left.length > 1 || right.length > 1 || gap < 2 || last?.width === 0)
    return indented([...left, ...right], box)
  return indented(
    [{ painted: `${first?.painted}${' '.repeat(gap)}${last?.painted}`, width: room }],
    box,
  )
}

function paintSection(section: Section, box: Box): readonly string[] {
  const title = titleLines(section, box)
  const width = title[0]?.width ?? 0
  const short = title.length === 1 && width < BESIDE
  if (section.role !== 'summary' || box.right < ROOM_FOR_BESIDE || !short) {
    const blocks = paintBlocks(section.blocks, { ...box, indent: box.indent + 2 })
    return [...indented(title, box), ...blocks]
  }
  const indent = box.indent + BESIDE
  const [first = '', ...rest] = paintBlocks(section.blocks, { ...box, indent })
  const head = ' '.repeat(box.indent) + title[0]?.painted + ' '.repeat(BESIDE - width)
  return [(head + first.slice(indent)).trimEnd(), ...rest]
}

// Capitals for the sections of the whole outline only; those inside them are names.
function titleLines({ title }: Section, box: Box): readonly PaintedLine[] {
  const text = box.indent === MARGIN ? title.toUpperCase() : title
  return wrapText([toned('strong', text)], box.right - box.indent, box.canvas)
}

function paintFacts({ items }: Facts, box: Box): readonly string[] {
  const dot = toned('muted', ' · ')
  const spans = items.flatMap((fact, index) => [
    ...(index > 0 ? [dot] : []),
    ...(typeof fact === 'string' ? [fact] : fact),
  ])
  return paintLines(spans, box)
}

const paintParagraph = ({ text }: Paragraph, box: Box): readonly string[] => paintLines(text, box)

/** Where there is no room for a picture, its arrows in words. */
function paintPicture({ graph }: Picture, box: Box): readonly string[] {
  const { canvas, indent, right } = box
  const drawn = drawGraph(neutralGraph(graph), { ...canvas, columns: right - indent })
  if (drawn.length > 0) return drawn.map(line => ' '.repeat(indent) + line)
  const nameOf = (id: string) => graph.nodes.find(node => node.id === id)?.label ?? id
  return graph.edges.flatMap(({ from, to, label }) =>
    paintLines(`${nameOf(from)} -> ${nameOf(to)}: ${label}`, box),
  )
}

// The place stands at the very left, where editors and terminals look for it to make it a link.
function paintLocated({ place, severity, message }: Located, box: Box): readonly string[] {
  const { styles, widthOf } = box.canvas
  const spot = neutralise(`${place.file}:${place.line}:${place.column}`)
  const said = severity === 'error' ? [message] : [toned('caution', 'warning:'), ` ${message}`]
  const indent = widthOf(spot) + 2
  // Beside a long path a sentence would be a narrow column.
  if (2 * indent > box.right) {
    return [styles.strong(spot), ...paintLines(said, { ...box, indent: 2 })]
  }
  const [first = '', ...rest] = paintLines(said, { ...box, indent })
  return [`${styles.strong(spot)}  ${first.slice(indent)}`, ...rest]
}

import { neutralise } from '../outline/neutralise.ts'
import type {
  Block,
  Facts,
  Headline,
  Located,
  Outline,
  Paragraph,
  Section,
} from '../outline/outline.ts'
import { toned } from '../outline/outline-builders.ts'
import type { Canvas } from './canvas.ts'
import { indented, type Page, paintLines } from './page.ts'
import { paintCodeFrame } from './paint-code-frame.ts'
import { paintList } from './paint-list.ts'
import { paintTable } from './paint-table.ts'
import { type Line, wrapText } from './wrap-text.ts'

/** The outline as lines for a terminal: at most the canvas's columns wide, and at most 100; ends with a line break. */
export function paintTerminal(outline: Outline, canvas: Canvas): string {
  const right = Math.min(Math.max(canvas.columns, NARROWEST), WIDEST)
  const lines = paintBlocks(outline, { canvas, indent: MARGIN, right })
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

// Lines beyond a hundred columns are hard to follow; below twenty nothing can be laid out.
const WIDEST = 100
const NARROWEST = 20
const MARGIN = 2
// The column in which a glance begins beside its title, and the width from which there is room for it.
const BESIDE = 19
const ROOM_FOR_BESIDE = 72

const paintBlocks = (blocks: Outline, page: Page): readonly string[] =>
  blocks.flatMap((block, index) => {
    const before = blocks[index - 1]
    const lines = paintBlock(block, page)
    return before && lines.length > 0 && standApart(before, block) ? ['', ...lines] : lines
  })

const standApart = (before: Block, block: Block): boolean =>
  APART_ABOVE.has(block.kind) || APART_BELOW.has(before.kind)

const APART_ABOVE: ReadonlySet<Block['kind']> = new Set(['headline', 'section', 'table', 'located'])
const APART_BELOW: ReadonlySet<Block['kind']> = new Set(['headline', 'section', 'table'])

function paintBlock(block: Block, page: Page): readonly string[] {
  switch (block.kind) {
    case 'headline':
      return paintHeadline(block, page)
    case 'section':
      return paintSection(block, page)
    case 'facts':
      return paintFacts(block, page)
    case 'paragraph':
      return paintParagraph(block, page)
    case 'list':
      return paintList(block, page, paintBlocks)
    case 'table':
      return paintTable(block, page)
    case 'located':
      return paintLocated(block, page)
    case 'code-frame':
      return paintCodeFrame(block, page)
  }
}

function paintHeadline({ title, aside }: Headline, page: Page): readonly string[] {
  const room = page.right - page.indent
  const strong = typeof title === 'string' ? [toned('strong', title)] : title
  const left = wrapText(strong, room, page.canvas)
  if (aside === null) return indented(left, page)
  const right = wrapText(aside, room, page.canvas)
  const [first, last] = [left[0], right[0]]
  const gap = room - (first?.width ?? 0) - (last?.width ?? 0)
  if (left.length > 1 || right.length > 1 || gap < 2 || last?.width === 0)
    return indented([...left, ...right], page)
  return indented(
    [{ painted: `${first?.painted}${' '.repeat(gap)}${last?.painted}`, width: room }],
    page,
  )
}

function paintSection(section: Section, page: Page): readonly string[] {
  const title = titleLines(section, page)
  const width = title[0]?.width ?? 0
  const short = title.length === 1 && width < BESIDE
  if (section.role === 'read' || page.right < ROOM_FOR_BESIDE || !short) {
    const blocks = paintBlocks(section.blocks, { ...page, indent: page.indent + 2 })
    return [...indented(title, page), ...blocks]
  }
  const indent = page.indent + BESIDE
  const [first = '', ...rest] = paintBlocks(section.blocks, { ...page, indent })
  const head = ' '.repeat(page.indent) + title[0]?.painted + ' '.repeat(BESIDE - width)
  return [(head + first.slice(indent)).trimEnd(), ...rest]
}

// Capitals for the sections of the whole outline only; those inside them are names.
function titleLines({ title }: Section, page: Page): readonly Line[] {
  const text = page.indent === MARGIN ? title.toUpperCase() : title
  return wrapText([toned('strong', text)], page.right - page.indent, page.canvas)
}

function paintFacts({ items }: Facts, page: Page): readonly string[] {
  const dot = toned('muted', ' · ')
  const spans = items.flatMap((fact, index) => [
    ...(index > 0 ? [dot] : []),
    ...(typeof fact === 'string' ? [fact] : fact),
  ])
  return paintLines(spans, page)
}

const paintParagraph = ({ text }: Paragraph, page: Page): readonly string[] =>
  paintLines(text, page)

// The place stands at the very left, where editors and terminals look for it to make it a link.
function paintLocated({ place, severity, message }: Located, page: Page): readonly string[] {
  const { styles, widthOf } = page.canvas
  const spot = neutralise(`${place.file}:${place.line}:${place.column}`)
  const said = severity === 'error' ? [message] : [toned('caution', 'warning:'), ` ${message}`]
  const indent = widthOf(spot) + 2
  if (page.right - indent < 30) {
    return [styles.strong(spot), ...paintLines(said, { ...page, indent: 2 })]
  }
  const [first = '', ...rest] = paintLines(said, { ...page, indent })
  return [`${styles.strong(spot)}  ${first.slice(indent)}`, ...rest]
}

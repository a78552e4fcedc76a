import { paintMermaid } from '../mermaid/paint-mermaid.ts'
import { neutralise } from '../outline/neutralise.ts'
import type {
  Block,
  Cell,
  CodeFrame,
  Headline,
  List,
  ListItem,
  Located,
  Outline,
  Picture,
  Section,
  Table,
} from '../outline/outline.ts'
import { escapeLineStart, fenceFor } from './escape-markdown.ts'
import { boldText, markdownText } from './markdown-text.ts'

/**
 * An outline as Markdown (GitHub's) for a document or a review, ending in a line break: everything that is said, nothing cut,
 * every character of the texts shown as it is. Empty where the outline is. Never throws.
 *
 * @example
 * paintMarkdown([{ kind: 'paragraph', text: 'Use *pull*' }]) // 'Use \\*pull\\*\n'
 */
export function paintMarkdown(outline: Outline): string {
  const blocks = paintBlocks(outline, 2)
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`
}

// Blocks of Markdown, each without a line break at its end; `level` is that of the next section's heading.
function paintBlocks(outline: Outline, level: number): readonly string[] {
  return outline.flatMap(block => paintBlock(block, level))
}

function paintBlock(block: Block, level: number): readonly string[] {
  switch (block.kind) {
    case 'headline':
      return paintHeadline(block)
    case 'section':
      return paintSection(block, level)
    case 'facts':
      return [escapeLineStart(block.items.map(markdownText).join(' · '))]
    case 'paragraph':
      return [escapeLineStart(markdownText(block.text))]
    case 'list':
      return block.items.length === 0 ? [] : [paintList(block, level)]
    case 'table':
      return [paintTable(block)]
    case 'picture':
      return paintPicture(block)
    case 'located':
      return [paintLocated(block)]
    case 'code-frame':
      return [paintCodeFrame(block)]
  }
}

function paintHeadline({ title, aside }: Headline): readonly string[] {
  const heading = `# ${markdownText(title)}`
  return aside === null ? [heading] : [heading, escapeLineStart(markdownText(aside))]
}

function paintSection({ title, role, blocks }: Section, level: number): readonly string[] {
  const inner = paintBlocks(blocks, level + 1)
  if (role !== 'folded')
    return [`${'#'.repeat(Math.min(level, 6))} ${markdownText(title)}`, ...inner]
  return [`<details>\n<summary>${escapeHtml(title)}</summary>`, ...inner, '</details>']
}

// Within a tag Markdown's own marks are plain text, and those of HTML are not.
const escapeHtml = (text: string): string =>
  neutralise(text).replace(/[&<>]/g, mark => `&#${mark.charCodeAt(0)};`)

/** GitHub and most readers of Markdown draw Mermaid; to others the diagram is lines that can be read. */
function paintPicture({ graph }: Picture): readonly string[] {
  if (graph.nodes.length === 0) return []
  return [`\`\`\`mermaid\n${paintMermaid([{ title: null, graph }])}\`\`\``]
}

function paintList(list: List, level: number): string {
  const items = list.items.map(item => paintItem(item, level))
  const loose = items.some(item => item.includes('\n\n'))
  return items.join(loose ? '\n\n' : '\n')
}

function paintItem(item: ListItem, level: number): string {
  const inner = paintBlocks(item.blocks, level).map(block => block.replace(/^(?=.)/gm, '  '))
  const tight = item.blocks.every(block => block.kind === 'list') && inner.length === 1
  return `- ${[paintEntry(item), ...inner].join(tight ? '\n' : '\n\n')}`
}

function paintEntry({ label, text }: ListItem): string {
  if (label === null) return escapeLineStart(markdownText(text ?? ''))
  const name = escapeLineStart(boldText(label))
  if (text === null) return name
  return `${name}${/[?!:]\**$/.test(name) ? '' : ':'} ${markdownText(text)}`
}

function paintTable({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(column => markdownText(column.title))),
    line(columns.map(column => (column.role === 'number' ? '---:' : '---'))),
    ...rows.map(row => line(row.map(paintCell))),
  ].join('\n')
}

function paintCell({ main, also }: Cell): string {
  const said = also === null ? [main] : [main, also]
  // A bar ends a cell even inside code.
  return said
    .map(markdownText)
    .filter(text => text !== '')
    .join(', ')
    .replace(/(?<!\\)\|/g, '\\|')
}

function paintLocated({ place, severity, message }: Located): string {
  const spot = boldText(`${place.file}:${place.line}:${place.column}`)
  return `${spot} ${severity === 'warning' ? 'warning: ' : ''}${markdownText(message)}`
}

// The part of a long line that is shown on either side of the mark.
const NEAR = 80

function paintCodeFrame({ text, column, length }: CodeFrame): string {
  const skipped = Math.max(0, column - 1 - NEAR)
  const line = neutralise(text.slice(skipped, skipped + 2 * NEAR).replaceAll('\t', ' '))
  const fence = fenceFor(line, 3)
  return [
    fence,
    line,
    `${' '.repeat(Math.max(0, column - 1 - skipped))}${'^'.repeat(Math.max(1, length))}`,
    fence,
  ].join('\n')
}

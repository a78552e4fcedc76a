import type {
  Block,
  CodeFrame,
  Column,
  ListItem,
  Located,
  Outline,
  Section,
  Table,
  Text,
} from '../outline/outline.ts'
import {
  type Attributes,
  bare,
  classed,
  element,
  type HtmlElement,
  type HtmlNode,
  type Tag,
} from './element.ts'
import { htmlText } from './html-text.ts'
import { pictureFigure } from './picture-figure.ts'

/** An outline as pieces of a page; `level` is that of the next section's heading, 1 to 6, and a headline stands above it. */
export function htmlBlocks(outline: Outline, level: number): readonly HtmlNode[] {
  return outline.flatMap(block => htmlBlock(block, level))
}

function htmlBlock(block: Block, level: number): readonly HtmlNode[] {
  switch (block.kind) {
    case 'headline':
      return headlineNodes(block.title, block.aside, level)
    case 'section':
      return [sectionNode(block, level)]
    case 'facts':
      return [classed('p', 'facts', joinFacts(block.items))]
    case 'paragraph':
      return [bare('p', htmlText(block.text))]
    case 'list':
      return block.items.length === 0
        ? []
        : [
            bare(
              'ul',
              block.items.map(item => itemNode(item, level)),
            ),
          ]
    case 'table':
      return [tableNode(block)]
    case 'picture':
      return [pictureFigure(block.graph)]
    case 'located':
      return [locatedNode(block)]
    case 'code-frame':
      return [codeNode(block)]
  }
}

const headingTag = (level: number): Tag => `h${Math.min(6, level) as 1 | 2 | 3 | 4 | 5 | 6}`

function headlineNodes(title: Text, aside: Text | null, level: number): readonly HtmlNode[] {
  const heading = bare(headingTag(Math.max(1, level - 1)), htmlText(title))
  return aside === null ? [heading] : [heading, classed('p', 'aside', htmlText(aside))]
}

/** A section; one that is folded opens where its title is chosen. */
export function sectionNode({ title, role, blocks }: Section, level: number): HtmlElement {
  const inner = htmlBlocks(blocks, level + 1)
  const heading = bare(headingTag(level), title)
  return role === 'folded'
    ? bare('details', bare('summary', heading), inner)
    : element('section', role === 'detail' ? { class: role } : {}, heading, inner)
}

const joinFacts = (items: readonly Text[]): readonly HtmlNode[] =>
  items.flatMap((item, index) => [...(index === 0 ? [] : [' · ']), ...htmlText(item)])

function itemNode({ label, text, blocks }: ListItem, level: number): HtmlElement {
  const name = label === null ? [] : [bare('b', htmlText(label))]
  const gap = label === null || text === null ? [] : [/[?!:]$/.test(plain(label)) ? ' ' : ': ']
  const said = text === null ? [] : htmlText(text)
  return bare('li', name, gap, said, htmlBlocks(blocks, level))
}

/** A text without its tones. */
function plain(text: Text): string {
  if (typeof text === 'string') return text
  return text.map(span => (typeof span === 'string' ? span : span.text)).join('')
}

function tableNode({ columns, rows }: Table): HtmlElement {
  const head = bare(
    'tr',
    columns.map(({ title, role }) => element('th', { scope: 'col', ...classOf(role) }, title)),
  )
  const body = rows.map(row =>
    bare(
      'tr',
      row.map(({ main, also }, index) =>
        element(
          ...cellStart(columns, index),
          htmlText(main),
          also === null ? null : classed('div', 'muted', htmlText(also)),
        ),
      ),
    ),
  )
  const table = bare('table', bare('thead', head), bare('tbody', body))
  const name = columns.map(({ title }) => title).join(', ')
  return element('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': name }, table)
}

/** The name at the beginning of a row is told with each of its cells. */
function cellStart(columns: readonly Column[], index: number): [Tag, Attributes] {
  const role = roleAt(columns, index)
  return index === 0 && role === 'name' ? ['th', { scope: 'row' }] : ['td', classOf(role)]
}

/** Words stand as they are: only figures have a style. */
const classOf = (role: string): Attributes => (role === 'number' ? { class: role } : {})

/** Lines as they stand. */
const linesNode = (lines: readonly string[]): HtmlElement =>
  bare(
    'pre',
    lines.map(line => classed('span', 'line', line)),
  )

const roleAt = (columns: readonly Column[], index: number): string => columns[index]?.role ?? 'text'

function locatedNode({ place, severity, message }: Located): HtmlElement {
  const at = `${place.file}:${place.line}:${place.column}`
  const tone = severity === 'error' ? 'bad' : 'caution'
  return bare('p', bare('code', at), ' ', classed('span', tone, severity), `: ${message}`)
}

function codeNode({ line, text, column, length }: CodeFrame): HtmlElement {
  const number = String(line)
  const mark = `${' '.repeat(number.length + 3 + column - 1)}${'^'.repeat(Math.max(1, length))}`
  return linesNode([`${number} | ${text}`, mark])
}

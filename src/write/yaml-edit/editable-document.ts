import { type Document, isMap, isNode, type Pair, visit } from 'yaml'
import { spanOfNode } from '../../input/source/check-nodes.ts'
import { composeDocument } from '../../input/source/compose-document.ts'
import { columnAt, indentOf } from './apply-edits.ts'
import { locateEntry } from './locate-entry.ts'
import { locateTokens, type Token } from './locate-tokens.ts'
import { type ValueStyle, YAML_STYLE } from './write-value.ts'

/** One document with all that is needed to write into its text as it is written already. */
export interface Sheet {
  readonly text: string
  readonly document: Document
  readonly tokens: readonly Token[]
  readonly newline: string
  readonly style: ValueStyle
  /** By how much an inner mapping stands further to the right. */
  readonly unit: string
}

/** Opens the text of one document that has no faults of syntax. */
export function composeSheet(text: string, newline: string): Sheet {
  const { document } = composeDocument(text)
  if (document === null) throw new Error('A text that could not be read cannot be written into')
  const tokens = locateTokens(text)
  const style = styleOf(text, document)
  return { text, document, tokens, newline, style, unit: unitOf({ text, document, tokens, style }) }
}

function styleOf(text: string, { contents }: Document): ValueStyle {
  const { start, end } = isNode(contents) ? spanOfNode(contents) : { start: 0, end: 0 }
  const root = text.slice(start, end)
  if (!isJson(root)) return YAML_STYLE
  const isTight = /^\{\s*"[^"]*":\S/.test(root)
  return { json: true, space: isTight ? '' : ' ', padding: root.startsWith('{"') ? '' : ' ' }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

type Unmeasured = Omit<Sheet, 'newline' | 'unit'>

function unitOf(sheet: Unmeasured): string {
  return (sheet.style.json ? unitOfJson(sheet) : unitOfBlocks(sheet)) || '  '
}

function unitOfJson({ text, document, tokens }: Unmeasured): string | null {
  const [first] = isMap(document.contents) ? document.contents.items : []
  return first ? indentOf(text, locateEntry(first, tokens).start) : null
}

function unitOfBlocks({ text, document, tokens }: Unmeasured): string {
  const columnOfPair = (pair: Pair) => columnAt(text, locateEntry(pair, tokens).start)
  let unit = ''
  visit(document, {
    Pair: (_, pair) => {
      const inner = isMap(pair.value) && !pair.value.flow ? pair.value.items[0] : undefined
      if (inner) unit = ' '.repeat(Math.max(0, columnOfPair(inner) - columnOfPair(pair)))
      return unit === '' ? undefined : visit.BREAK
    },
  })
  return unit
}

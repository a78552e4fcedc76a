import type { Span } from '../../input/source/locate-offsets.ts'
import { columnAt, type Edit, indentOf, insertAt, lineAt } from './apply-edits.ts'
import type { Sheet } from './editable-document.ts'
import { locateEntry } from './locate-entry.ts'
import { isContent } from './locate-tokens.ts'
import { entryText, type NewEntry, predecessorOf } from './new-entry.ts'

/**
 * Adds a new entry to a mapping within braces: behind its predecessor, else before the first entry; on a line of its own
 * where that neighbour has one.
 */
export function spliceFlow(sheet: Sheet, entry: NewEntry): readonly Edit[] {
  const predecessor = predecessorOf(entry)
  const neighbour = predecessor ?? entry.map.items[0]
  if (!neighbour) return []
  const { start, value } = locateEntry(neighbour, sheet.tokens)
  if (predecessor) return insertBehind(sheet, entry, { start, end: value.end })
  const indent = indentOf(sheet.text, start)
  return [insertAt(start, `${entryText(entry, indent, sheet.style)},${gapOf(sheet, indent)}`)]
}

/** A comment behind the predecessor stays behind it. */
function insertBehind(sheet: Sheet, entry: NewEntry, { start, end }: Span): readonly Edit[] {
  const { text, tokens } = sheet
  const next = tokens.find(token => token.start >= end && isContent(token))
  const comma = next?.type === 'comma' ? next.end : null
  const line = lineAt(text, comma ?? end)
  const rest = text.slice(comma ?? end, line.end).trimStart()
  const isLast = rest === '' || rest.startsWith('#')
  const indent = indentOf(text, start) ?? (isLast ? indentOfFirst(sheet, entry) : null)
  const written = gapOf(sheet, indent) + entryText(entry, indent, sheet.style)
  if (comma !== null) return [insertAt(isLast ? line.end : comma, `${written},`)]
  return isLast ? [insertAt(end, ','), insertAt(line.end, written)] : [insertAt(end, `,${written}`)]
}

function indentOfFirst({ text, tokens }: Sheet, { map }: NewEntry): string {
  const [first] = map.items
  return first ? ' '.repeat(columnAt(text, locateEntry(first, tokens).start)) : ''
}

function gapOf({ newline, style }: Sheet, indent: string | null): string {
  return indent === null ? style.space : `${newline}${indent}`
}

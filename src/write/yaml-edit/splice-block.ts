import { columnAt, type Edit, indentOf, insertAt, lineAt } from './apply-edits.ts'
import { commentsBelow } from './comments-below.ts'
import type { Sheet } from './editable-document.ts'
import { locateEntry } from './locate-entry.ts'
import { entryText, type NewEntry, predecessorOf } from './new-entry.ts'

/** Adds a line with a new entry to a block mapping: below its predecessor, else above the first entry. */
export function spliceBlock(sheet: Sheet, entry: NewEntry): readonly Edit[] {
  const predecessor = predecessorOf(entry)
  const neighbour = predecessor ?? entry.map.items[0]
  if (!neighbour) return []
  const { start, value } = locateEntry(neighbour, sheet.tokens)
  const indent = ' '.repeat(columnAt(sheet.text, start))
  const text = entryText(entry, indent, sheet.style)
  return [
    predecessor
      ? insertAt(endOfEntry(sheet, value.end, indent.length), `${sheet.newline}${indent}${text}`)
      : insertAt(startOfEntry(sheet, start), `${text}${sheet.newline}${indent}`),
  ]
}

function endOfEntry({ text }: Sheet, valueEnd: number, column: number): number {
  const { end } = lineAt(text, valueEnd)
  return end + commentsBelow(text, end, column).length
}

/** Comments right above an entry are its own; but at the left edge they are about the whole file. */
function startOfEntry({ text }: Sheet, first: number): number {
  const indent = indentOf(text, first)
  if (!indent) return first
  let { start } = lineAt(text, first)
  while (start > 0) {
    const above = lineAt(text, start - 1)
    if (!text.startsWith(`${indent}#`, above.start)) break
    start = above.start
  }
  return start + indent.length
}

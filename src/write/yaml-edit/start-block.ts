import { columnAt, type Edit, insertAt, lineAt } from './apply-edits.ts'
import { commentsBelow } from './comments-below.ts'
import type { Sheet } from './editable-document.ts'
import type { EntryPlace } from './locate-entry.ts'

/** Writes a line as the first of a block behind a key without value, below the comments that stand there for its lines. */
export function startBlock(sheet: Sheet, key: EntryPlace, line: string): readonly Edit[] {
  const { text, newline, unit } = sheet
  const column = columnAt(text, key.start)
  const { end } = lineAt(text, key.value.end)
  const comments = commentsBelow(text, end, column)
  const indent = FIRST_INDENT.exec(comments)?.[1] ?? ' '.repeat(column) + unit
  const added = insertAt(end + comments.length, `${newline}${indent}${line}`)
  return [...removeEmpty(sheet, key), added]
}

/** Lines that are taken out of their comments one day shall stand below this one. */
const FIRST_INDENT = /^\s*\n( +)#/

/** What was written to say nothing: `null`, `~` or empty braces. */
function removeEmpty({ text }: Sheet, { colon, value }: EntryPlace): readonly Edit[] {
  if (colon === null || value.start === value.end) return []
  const isBlank = text.slice(colon, value.start).trim() === ''
  return [{ start: isBlank ? colon : value.start, end: value.end, text: '' }]
}

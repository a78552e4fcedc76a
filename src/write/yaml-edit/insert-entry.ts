import type { Pair, YAMLMap } from 'yaml'
import { spanOfNode } from '../../input/source/check-nodes.ts'
import type { Span } from '../../input/source/locate-offsets.ts'
import type { EditableDocument } from './editable-document.ts'
import { type LocatedEntry, locateEntry } from './locate-entry.ts'
import { columnAt, type Edit, indentOf, insertAt, lineAt } from './text-edits.ts'

/** A new entry, and where in its mapping it goes. */
interface Insertion {
  readonly map: YAMLMap
  /** The entry that it follows; null: it becomes the first. */
  readonly predecessor: Pair | null
  /** The text of the entry; `indent` are the blanks of its line where it is the first there, else null. */
  readonly written: (indent: string | null) => string
}

/** The edits that add an entry to a mapping behind its predecessor: on a line of its own, within braces where its neighbour has one. */
export function insertEntry(editable: EditableDocument, insertion: Insertion): readonly Edit[] {
  const { text, newline } = editable
  const { map, predecessor, written } = insertion
  const successor = map.items[predecessor ? map.items.indexOf(predecessor) + 1 : 0]
  if (predecessor && !map.flow) {
    const { start, value } = locateEntry(predecessor)
    const indent = ' '.repeat(columnAt(text, start))
    return [insertAt(endWithComments(text, value.end, indent), newline + indent + written(indent))]
  }
  if (!successor)
    return predecessor
      ? insertLast(editable, insertion, predecessor)
      : insertOnly(editable, insertion)
  const { start } = locateEntry(successor)
  const indent = map.flow ? indentOf(text, start) : ' '.repeat(columnAt(text, start))
  const gap = (map.flow ? ',' : '') + gapOf(editable, indent)
  return [insertAt(startWithComments(text, start), written(indent) + gap)]
}

function insertOnly({ text, isJson }: EditableDocument, { map, written }: Insertion) {
  const { end } = spanOfNode(map)
  const padding = isJson ? '' : ' '
  return [insertAt(end - 1, (text[end - 2] === '{' ? padding : '') + written(null) + padding)]
}

/** The line below the one that ends there; null below the last. */
function lineBelow(text: string, end: number): Span | null {
  const start = text.indexOf('\n', end) + 1
  return start === 0 ? null : { start, end: lineAt(text, start).end }
}

/** A comment beside the last entry within braces stays there. */
function insertLast(
  editable: EditableDocument,
  { map, written }: Insertion,
  last: Pair,
): readonly Edit[] {
  const { text } = editable
  const { start, value } = locateEntry(last)
  const comma = COMMA.exec(text.slice(value.end, spanOfNode(map).end))?.[0] ?? ''
  const behind = value.end + comma.length
  const line = lineAt(text, behind)
  const isCommented = text.slice(behind, line.end).trimStart().startsWith('#')
  const indent = indentOf(text, start) ?? (isCommented ? ' '.repeat(columnAt(text, start)) : null)
  const entry = gapOf(editable, indent) + written(indent)
  const at = isCommented ? line.end : behind
  return comma ? [insertAt(at, `${entry},`)] : [insertAt(value.end, ','), insertAt(at, entry)]
}

/** A comma, and the comments before it. */
const COMMA = /^(?:\s|#.*\n)*,/

function gapOf({ isJson, newline }: EditableDocument, indent: string | null): string {
  if (indent !== null) return newline + indent
  return isJson ? '' : ' '
}

/** The edits that write a line as the first below a key without value, and below the comments that belong to its lines. */
export function insertFirstLine(
  { text, newline, unit }: EditableDocument,
  { start, colon, value }: LocatedEntry,
  line: string,
): readonly Edit[] {
  if (colon === null) return []
  const { end } = lineAt(text, value.end)
  const own = ' '.repeat(columnAt(text, start))
  const at = endWithComments(text, value.end, own)
  const indent = FIRST_INDENT.exec(text.slice(end, at))?.[1] ?? own + unit
  const isBlank = text.slice(colon, value.start).trim() === ''
  const nothing = { start: isBlank ? colon : value.start, end: value.end, text: '' }
  return [nothing, insertAt(at, newline + indent + line)]
}

/** Lines that are taken out of their comments one day shall stand below this one. */
const FIRST_INDENT = /^\s*\n( +)#/

/** The end of the line on which a value ends, with the comment lines below it that stand further to the right than its entry. */
function endWithComments(text: string, valueEnd: number, indent: string): number {
  let { end } = lineAt(text, valueEnd)
  for (let next = lineBelow(text, end); next !== null; next = lineBelow(text, next.end)) {
    const line = text.slice(next.start, next.end)
    const said = line.trimStart()
    if (said !== '' && !(said.startsWith('#') && line.startsWith(`${indent} `))) break
    if (said !== '') end = next.end
  }
  return end
}

/** Where an entry starts with the comments right above it; but at the left edge they are about the whole file. */
function startWithComments(text: string, entryStart: number): number {
  const indent = indentOf(text, entryStart)
  if (!indent) return entryStart
  let { start } = lineAt(text, entryStart)
  while (start > 0) {
    const above = lineAt(text, start - 1)
    if (!text.startsWith(`${indent}#`, above.start)) break
    start = above.start
  }
  return start + indent.length
}

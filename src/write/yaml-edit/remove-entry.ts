import { isMap, type Pair } from 'yaml'
import type { Span } from '../../input/source/locate-offsets.ts'
import type { EditableDocument } from './editable-document.ts'
import type { EntryChange } from './entry-change.ts'
import { type LocatedEntry, locateEntry, pairOf } from './locate-entry.ts'
import { type Edit, indentOf, lineAt } from './text-edits.ts'

/** The edits that take one entry out of its mapping and leave all else, comments too; none where that cannot be done. */
export function removeEntry(
  editable: EditableDocument,
  { path, key }: EntryChange,
): readonly Edit[] {
  const map = editable.document.getIn(path, true)
  const pair = isMap(map) ? pairOf(map, key) : undefined
  if (!isMap(map) || !pair) return []
  return map.flow
    ? removeFromFlow(editable.text, map.items, pair)
    : removeLines(editable, locateEntry(pair))
}

/** The lines of an entry; the comments on them stay, on lines of their own. */
function removeLines(
  { text, newline }: EditableDocument,
  { start, value, comments }: LocatedEntry,
): readonly Edit[] {
  const indent = indentOf(text, start)
  if (indent === null) return []
  const { end } = lineAt(text, value.end)
  const kept = comments.filter(comment => comment.start < end)
  const lines = kept.map(comment => indent + text.slice(comment.start, comment.end))
  const next = kept.length > 0 ? 0 : (/^\r?\n/.exec(text.slice(end))?.[0].length ?? 0)
  return [{ start: start - indent.length, end: end + next, text: lines.join(newline) }]
}

/** With the comma and the blank behind the entry, or before it where it is the last; a comment behind it keeps its line. */
function removeFromFlow(text: string, items: readonly Pair[], pair: Pair): readonly Edit[] {
  const index = items.indexOf(pair)
  const [before, next] = [items[index - 1], items[index + 1]]
  const { start, value } = locateEntry(pair)
  const toComment = TO_COMMENT.exec(text.slice(value.end))?.[0].length ?? 0
  const isCommented = toComment > 0 && indentOf(text, start) !== null
  const span = isCommented
    ? { start, end: value.end + toComment }
    : spanInFlow({ start, value }, before, next)
  return text.slice(span.start, span.end).includes('#') ? [] : [{ ...span, text: '' }]
}

/** From a value to the comment behind it. */
const TO_COMMENT = /^[ \t]*,?[ \t]+(?=#)/

function spanInFlow(
  { start, value }: Pick<LocatedEntry, 'start' | 'value'>,
  before: Pair | undefined,
  next: Pair | undefined,
): Span {
  return next
    ? { start, end: locateEntry(next).start }
    : { start: before ? locateEntry(before).value.end : start, end: value.end }
}

import { isMap, type Pair, type YAMLMap } from 'yaml'
import { spanOfNode } from '../../input/source/check-nodes.ts'
import type { EditableDocument } from './editable-document.ts'
import type { EntryChange } from './entry-change.ts'
import { insertEntry, insertFirstLine } from './insert-entry.ts'
import { keyOf, locateEntry, pairOf } from './locate-entry.ts'
import { columnAt, type Edit, indentOf, lineAt } from './text-edits.ts'
import { type WrittenData, writeBlockValue, writeFlowValue } from './write-value.ts'

/** What a change says where its entry is not removed. */
export type SetChange = EntryChange & { readonly data: WrittenData }

/** The edits that set one entry of a mapping and leave every other character as it is; none where that cannot be done. */
export function setEntry(editable: EditableDocument, change: SetChange): readonly Edit[] {
  const { path, key, data } = change
  const map = editable.document.getIn(path, true)
  const owner = editable.document.getIn(path.slice(0, -1), true)
  const ownerKey = path.at(-1)
  if (isMap(owner) && typeof ownerKey === 'string' && isEmpty(editable, map)) {
    const line = `${writeFlowValue(key)}: ${writeBlockValue(data)}`
    const empty = pairOf(owner, ownerKey)
    if (empty && !owner.flow) return insertFirstLine(editable, locateEntry(empty), line)
    const keys = owner.items.flatMap(item => keyOf(item) ?? [])
    const order = [...keys.filter(other => !BEHIND.has(other)), ownerKey]
    return setIn(editable, owner, { key: ownerKey, data: { [key]: data }, order, line })
  }
  return isMap(map) ? setIn(editable, map, { ...change, line: null }) : []
}

/** People look for the answers before these. */
const BEHIND: ReadonlySet<string> = new Set(['fixed', 'flows'])

/** No mapping yet, or braces with nothing in them, not even a comment. */
function isEmpty({ text }: EditableDocument, node: unknown): boolean {
  if (!isMap(node)) return true
  const { start, end } = spanOfNode(node)
  return node.items.length === 0 && !text.slice(start, end).includes('#')
}

/** An entry as it is written into a mapping. */
interface NewEntry extends Omit<SetChange, 'path'> {
  /** The line below its key that says its data in a block; null: the data stand beside the key. */
  readonly line: string | null
}

/** Sets an entry in the place of its old value, or else behind the closest entry that comes earlier in the order. */
function setIn(
  editable: EditableDocument,
  map: YAMLMap,
  { key, data, order, line }: NewEntry,
): readonly Edit[] {
  const { isJson, newline, unit } = editable
  const value = (indent: string | null) => {
    if (isJson)
      return JSON.stringify(data, null, indent === null ? '' : unit).replaceAll(
        '\n',
        newline + indent,
      )
    if (map.flow) return writeFlowValue(data)
    return line === null ? writeBlockValue(data) : newline + indent + unit + line
  }
  const pair = pairOf(map, key)
  if (pair) return replaceValue(editable, pair, { value, inFlow: map.flow === true })
  const earlier = order.slice(0, order.indexOf(key)).map(other => pairOf(map, other))
  const predecessor = earlier.findLast((other): other is Pair => other !== undefined) ?? null
  const written = (indent: string | null) => {
    const isTight = isJson ? indent === null : line !== null && !map.flow
    const name = isJson ? JSON.stringify(key) : writeFlowValue(key)
    return `${name}:${isTight ? '' : ' '}${value(indent)}`
  }
  return insertEntry(editable, { map, predecessor, written })
}

interface NewValue {
  /** The text; `indent` are the blanks of the entry's line where it is the first there, else null. */
  readonly value: (indent: string | null) => string
  readonly inFlow: boolean
}

/** Comments within the old value stay: beside the colon, or else on lines of their own below the new one. */
function replaceValue(
  { text, newline, unit }: EditableDocument,
  pair: Pair,
  { value, inFlow }: NewValue,
): readonly Edit[] {
  const { start, colon, value: old, comments } = locateEntry(pair)
  if (colon === null) return []
  const written = value(indentOf(text, start))
  const beside = lineAt(text, colon).end
  const behind = comments.filter(comment => comment.start >= colon)
  if (!behind.some(comment => comment.start < old.end)) {
    const isBeside = old.start < old.end && old.start <= beside
    return [
      isBeside ? { ...old, text: written } : { start: colon, end: old.end, text: ` ${written}` },
    ]
  }
  const end = inFlow ? old.end : lineAt(text, old.end).end
  const indent = newline + ' '.repeat(columnAt(text, start)) + unit
  const kept = behind.flatMap(comment => {
    if (comment.start >= end) return []
    const gap = text.slice(text.slice(0, comment.start).trimEnd().length, comment.start)
    return (comment.start < beside ? gap : indent) + text.slice(comment.start, comment.end)
  })
  return [{ start: colon, end, text: ` ${written}${kept.join('')}${inFlow ? indent : ''}` }]
}

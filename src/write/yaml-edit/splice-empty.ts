import { isMap, type Node, type YAMLMap } from 'yaml'
import { spanOfNode } from '../../input/source/check-nodes.ts'
import { type Edit, insertAt } from './apply-edits.ts'
import type { Sheet } from './editable-document.ts'
import type { EntryChange } from './entry-change.ts'
import { locateEntry } from './locate-entry.ts'
import { keyOf, nodeAt, pairOf } from './node-at.ts'
import { putEntry } from './set-entry.ts'
import { startBlock } from './start-block.ts'
import { writeBlockValue, writePair, writeValue } from './write-value.ts'

/** Writes the first entry of a mapping that is missing or says nothing: no value, null or empty braces. */
export function spliceEmpty(sheet: Sheet, change: EntryChange, node: Node | null): readonly Edit[] {
  if (isMap(node) && hasComment(sheet, node)) {
    const text = writePair(change.key, change.data, sheet.style) + sheet.style.padding
    return [insertAt(spanOfNode(node).end - 1, text)]
  }
  const owner = nodeAt(sheet.document, change.path.slice(0, -1))
  const key = change.path.at(-1)
  if (isMap(owner) && typeof key === 'string') return fillEntry(sheet, change, { owner, key })
  return node ? [{ ...spanOfNode(node), text: braces(sheet, change, '') }] : []
}

interface Owner {
  readonly owner: YAMLMap
  readonly key: string
}

function fillEntry(sheet: Sheet, change: EntryChange, { owner, key }: Owner): readonly Edit[] {
  const order = [...owner.items.map(keyOf).filter(other => !BEHIND.has(other)), key]
  const entry = { map: owner, key, order: order.filter(other => other !== null) }
  if (owner.flow) {
    return putEntry(sheet, { ...entry, value: indent => braces(sheet, change, indent) })
  }
  const line = `${writeValue(change.key, sheet.style)}: ${writeBlockValue(change.data)}`
  const empty = pairOf(owner, key)
  if (empty) return startBlock(sheet, locateEntry(empty, sheet.tokens), line)
  const { newline, unit } = sheet
  return putEntry(sheet, { ...entry, value: indent => `${newline}${indent ?? ''}${unit}${line}` })
}

/** People look for the answers before these. */
const BEHIND: ReadonlySet<string | null> = new Set(['fixed', 'flows'])

function braces(
  { newline, style, unit }: Sheet,
  { key, data }: EntryChange,
  indent: string | null,
) {
  const pair = writePair(key, data, style)
  return indent === null
    ? `{${style.padding}${pair}${style.padding}}`
    : `{${newline}${indent}${unit}${pair}${newline}${indent}}`
}

function hasComment({ text }: Sheet, node: Node): boolean {
  const { start, end } = spanOfNode(node)
  return text.slice(start, end).includes('#')
}

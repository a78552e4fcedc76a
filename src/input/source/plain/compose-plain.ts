import { KEY, type PlainCursor, take, takeLineValue } from './plain-flow.ts'
import {
  type PlainEntry,
  type PlainNode,
  plainList,
  plainMapping,
  plainScalar,
} from './plain-node.ts'

/**
 * A YAML text of one plain mapping as a tree: keys that are words, and values that end with their line, or blocks of such.
 * Null for every other text, and for one with a fault: what it reads, it reads as `composeDocument` does, many times faster.
 */
export function composePlain(text: string): PlainNode | null {
  if (text.length > LONGEST || UNUSUAL.test(text)) return null
  const cursor = { text, at: 0 }
  skipEmptyLines(cursor)
  const root = text[cursor.at] === ' ' ? null : takeMapping(cursor, 0)
  return root !== null && cursor.at === text.length ? root : null
}

// Characters; a requirements file has two thousand.
const LONGEST = 100_000
// Other blanks, other ends of lines, and what begins another document.
const UNUSUAL = /[\t\r\ufeff]|^(?:---|\.\.\.)/m

const EMPTY_LINES = /(?: *(?:#[^\n]*)?\n)*(?: *(?:#[^\n]*)?$)?/y
const INDENT = / */y
const REST_OF_LINE = / *(?: #[^\n]*)?(?:\n|$)/y
const DASH = /- +(?=[^ \n#])/y

/** Reads a mapping whose keys stand `indent` blanks from the left. */
function takeMapping(cursor: PlainCursor, indent: number): PlainNode | null {
  const start = cursor.at + indent
  const entries: (PlainEntry & { readonly name: string })[] = []
  while (indentAt(cursor) === indent) {
    cursor.at += indent
    const at = cursor.at
    const [, name] = take(cursor, KEY) ?? []
    if (name === undefined) return null
    const key = { start: at, end: at + name.length }
    const node = takeEntryValue(cursor, indent)
    if (node === null) return null
    entries.push({ name, key, node })
    skipEmptyLines(cursor)
  }
  const [first] = entries
  const isDeeper = indentAt(cursor) > indent
  return isDeeper || !first?.key ? null : plainMapping({ start, end: first.key.end }, entries)
}

/** Reads what stands behind a key: the rest of its line, or the block below it. */
function takeEntryValue(cursor: PlainCursor, indent: number): PlainNode | null {
  const at = cursor.at
  if (!take(cursor, REST_OF_LINE)) {
    take(cursor, INDENT)
    return takeLineValue(cursor)
  }
  skipEmptyLines(cursor)
  const below = indentAt(cursor)
  if (below >= indent && isDash(cursor, below)) return takeList(cursor, below)
  return below > indent ? takeMapping(cursor, below) : plainScalar({ start: at, end: at }, null)
}

const isDash = ({ text, at }: PlainCursor, indent: number) => text.startsWith('- ', at + indent)

/** Reads a list whose dashes stand `indent` blanks from the left. */
function takeList(cursor: PlainCursor, indent: number): PlainNode | null {
  const start = cursor.at + indent
  const items: PlainNode[] = []
  while (indentAt(cursor) === indent && isDash(cursor, indent)) {
    cursor.at += indent
    const item = take(cursor, DASH) && takeLineValue(cursor)
    if (item === null) return null
    items.push(item)
    skipEmptyLines(cursor)
  }
  const [first] = items
  return indentAt(cursor) > indent || !first ? null : plainList({ start, end: first.end }, items)
}

function skipEmptyLines(cursor: PlainCursor): void {
  take(cursor, EMPTY_LINES)
}

/** How far from the left the next line begins; -1 where there is none, or where it is deeper than any requirements are. */
function indentAt({ text, at }: PlainCursor): number {
  if (at === text.length) return -1
  let indent = 0
  while (text[at + indent] === ' ') indent += 1
  return indent > DEEPEST ? -1 : indent
}

// Blanks: a text that reads so ends too early, and is not plain.
const DEEPEST = 30

import type { Span } from '../locate-offsets.ts'
import {
  type PlainEntry,
  type PlainNode,
  plainList,
  plainMapping,
  plainScalar,
} from './plain-node.ts'

/** A text that is read from its start to its end; `at` is how far it was read. */
export interface PlainCursor {
  readonly text: string
  at: number
}

/** What a key is: a word, and the colon behind it. */
export const KEY = /([A-Za-z][\w-]{0,99}):(?=[ \n]|$)/y

// Words of a block may have signs that end one between braces. Neither begins with a sign that means something else.
const BLOCK_WORD = /[^\s\-?:,[\]{}#&*!|>'"%@`.+](?:[^\n:#]|:(?![ \n]|$)|(?<! )#)*/y
const FLOW_WORD = /[^\s\-?:,[\]{}#&*!|>'"%@`.+](?:[^\n:#,[\]{}]|:(?![ \n,[\]{}]|$))*/y
const SINGLE = /'((?:[^'\n]|'')*)'/y
const DOUBLE = /"([^"\\\n]*)"/y
const BLANKS = / */y
const REST_OF_LINE = /(?: *| +#[^\n]*)(?:\n|$)/y

/** Deeper than any requirements are; the reader recurses. */
const DEEPEST = 6

/** The match of a sticky expression, read; null where it does not match. */
export function take(cursor: PlainCursor, expression: RegExp): RegExpExecArray | null {
  expression.lastIndex = cursor.at
  const found = expression.exec(cursor.text)
  if (found) cursor.at += found[0].length
  return found
}

/** Reads a value that ends with its line, and the line; null: it is none, or not plain. */
export function takeLineValue(cursor: PlainCursor): PlainNode | null {
  const node = takeValue(cursor, BLOCK_WORD, DEEPEST)
  return node !== null && take(cursor, REST_OF_LINE) ? node : null
}

function takeValue(cursor: PlainCursor, word: RegExp, deepest: number): PlainNode | null {
  switch (cursor.text[cursor.at]) {
    case '[':
      return deepest === 0 ? null : takeList(cursor, deepest - 1)
    case '{':
      return deepest === 0 ? null : takeMapping(cursor, deepest - 1)
    case "'":
      return takeText(cursor, SINGLE)
    case '"':
      return takeText(cursor, DOUBLE)
    default:
      return takeWord(cursor, word)
  }
}

function takeText(cursor: PlainCursor, quoted: RegExp): PlainNode | null {
  const start = cursor.at
  const [, text] = take(cursor, quoted) ?? []
  if (text === undefined) return null
  const data = quoted === SINGLE ? text.replaceAll("''", "'") : text
  return plainScalar({ start, end: cursor.at }, data)
}

function takeWord(cursor: PlainCursor, word: RegExp): PlainNode | null {
  const start = cursor.at
  const [found] = take(cursor, word) ?? []
  if (found === undefined) return null
  const text = found.trimEnd()
  cursor.at = start + text.length
  return wordNode({ start, end: cursor.at }, text)
}

const NUMBER = /^\d{1,15}(?:\.\d{0,5})?$/
/** What YAML reads as a number in ways that nobody writes here. */
const OTHER_NUMBER = /^(?:0[ox]|\d*\.?\d*$|[\d.]+[eE])/
const NOTHING = /^(?:~|[Nn]ull|NULL)$/
const TRUTH = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/

function wordNode(span: Span, text: string): PlainNode | null {
  if (NUMBER.test(text)) return plainScalar(span, Number(text), text)
  if (OTHER_NUMBER.test(text)) return null
  if (NOTHING.test(text)) return plainScalar(span, null)
  return plainScalar(span, TRUTH.test(text) ? /^t/i.test(text) : text)
}

function takeList(cursor: PlainCursor, deepest: number): PlainNode | null {
  const items: PlainNode[] = []
  const span = takeBetween(cursor, ']', () => {
    const item = takeValue(cursor, FLOW_WORD, deepest)
    if (item !== null) items.push(item)
    return item !== null
  })
  return span && plainList(span, items)
}

function takeMapping(cursor: PlainCursor, deepest: number): PlainNode | null {
  const entries: (PlainEntry & { readonly name: string })[] = []
  const span = takeBetween(cursor, '}', () => {
    const start = cursor.at
    const [, name] = take(cursor, KEY) ?? []
    if (name === undefined) return false
    take(cursor, BLANKS)
    const node = takeValue(cursor, FLOW_WORD, deepest)
    if (node !== null) entries.push({ name, key: { start, end: start + name.length }, node })
    return node !== null
  })
  return span && plainMapping(span, entries)
}

/** Reads what stands between braces, one by one; null where one is not plain. */
function takeBetween(cursor: PlainCursor, end: string, takeOne: () => boolean): Span | null {
  const start = cursor.at
  const isAt = (sign: string) => cursor.text[cursor.at] === sign
  const step = () => {
    cursor.at += 1
    take(cursor, BLANKS)
  }
  step()
  for (let more = !isAt(end); more; ) {
    if (!takeOne()) return null
    take(cursor, BLANKS)
    more = isAt(',')
    if (more) step()
  }
  if (!isAt(end)) return null
  cursor.at += 1
  return { start, end: cursor.at }
}

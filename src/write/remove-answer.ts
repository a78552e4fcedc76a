import { isMap, type Pair } from 'yaml'
import type { SourceText } from '../input/requirements/parse-requirements.ts'
import type { Span } from '../input/source/locate-offsets.ts'
import type { Path } from '../input/source/source-node.ts'
import { type Exchange, locateExchange } from './locate-exchange.ts'
import { dataOf, splitSource } from './split-source.ts'
import { applyEdits, type Edit, indentOf, lineAt } from './yaml-edit/apply-edits.ts'
import { composeSheet, type Sheet } from './yaml-edit/editable-document.ts'
import { dataWithout } from './yaml-edit/entry-change.ts'
import { spellOutAliases } from './yaml-edit/inline-aliases.ts'
import { type EntryPlace, locateEntry } from './yaml-edit/locate-entry.ts'
import { nodeAt, pairOf } from './yaml-edit/node-at.ts'

/** The text without one answer of an exchange, and all else as it was, comments too; null where that cannot be done. */
export function removeAnswer(source: SourceText, at: Exchange, question: string): string | null {
  const { piece, path } = locateExchange(source, at)
  const answers = [...path, 'answers']
  const newline = /\r?\n/.exec(source.text)?.[0] ?? '\n'
  const change = { path: answers, key: question, data: null, order: [] }
  const sheet = composeSheet(spellOutAliases(composeSheet(piece.text, newline), change), newline)
  const edits = cutEntry(sheet, answers, question)
  if (edits === null) return null
  const after = source.text.slice(piece.offset + piece.text.length)
  const text = source.text.slice(0, piece.offset) + applyEdits(sheet.text, [edits]) + after
  const index = splitSource(source).findIndex(({ offset }) => offset === piece.offset)
  const expected = dataWithout(dataOf(source), [index, ...answers, question])
  return saysSame(dataOf({ ...source, text }), expected) ? text : null
}

/** A mapping of which the last entry went says nothing: null and empty braces are one. */
function saysSame(data: unknown, expected: unknown): boolean {
  const written = [data, expected].map(each =>
    JSON.stringify(each, (_, value) => (isEmpty(value) ? null : value)),
  )
  return written[0] === written[1]
}

const isEmpty = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

function cutEntry(sheet: Sheet, path: Path, key: string): Edit | null {
  const map = nodeAt(sheet.document, path)
  const pair = isMap(map) ? pairOf(map, key) : undefined
  if (!isMap(map) || !pair) return null
  const place = locateEntry(pair, sheet.tokens)
  return map.flow ? cutFromBraces(sheet, map.items, pair) : cutLines(sheet, place)
}

/** The lines of an entry; the comments on them stay, on lines of their own. */
function cutLines({ text, tokens, newline }: Sheet, { start, value }: EntryPlace): Edit | null {
  const indent = indentOf(text, start)
  if (indent === null) return null
  const from = lineAt(text, start).start
  const { end } = lineAt(text, value.end)
  const comments = tokens.filter(
    token => token.type === 'comment' && token.start >= from && token.start < end,
  )
  const kept = comments.map(comment => `${indent}${text.slice(comment.start, comment.end)}`)
  if (kept.length > 0) return { start: from, end, text: kept.join(newline) }
  const next = /^\r?\n/.exec(text.slice(end))?.[0].length ?? 0
  return { start: from, end: end + next, text: '' }
}

/** With the comma and the blank behind it, or before it where it is the last. */
function cutFromBraces({ text, tokens }: Sheet, items: readonly Pair[], pair: Pair): Edit | null {
  const index = items.indexOf(pair)
  const [before, own, next] = [items[index - 1], pair, items[index + 1]].map(item =>
    item ? locateEntry(item, tokens) : null,
  )
  if (!own) return null
  const span = spanInBraces(own, before ?? null, next ?? null)
  return text.slice(span.start, span.end).includes('#') ? null : { ...span, text: '' }
}

function spanInBraces(own: EntryPlace, before: EntryPlace | null, next: EntryPlace | null): Span {
  if (next) return { start: own.start, end: next.start }
  return { start: before ? before.value.end : own.start, end: own.value.end }
}

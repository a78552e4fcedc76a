import type { SourceText } from '../input/requirements/parse-requirements.ts'
import type { LocatedExchange } from './locate-exchange.ts'
import { dataOf, splitSource } from './split-source.ts'
import { composeSheet } from './yaml-edit/editable-document.ts'
import { type EntryChange, isChanged } from './yaml-edit/entry-change.ts'
import { spellOutAliases } from './yaml-edit/inline-aliases.ts'
import { rebuildDocument } from './yaml-edit/rebuild-document.ts'
import { spliceEntry } from './yaml-edit/splice-entry.ts'

/**
 * The text with one entry of one of its documents changed, and all else as it was written. The result is read again and
 * compared: where cutting into the text did not lead to exactly this change, the library writes the document anew.
 */
export function writeChange(source: SourceText, at: LocatedExchange, change: EntryChange): string {
  const newline = /\r?\n/.exec(source.text)?.[0] ?? '\n'
  const old = composeSheet(at.piece.text, newline)
  const sheet = composeSheet(spellOutAliases(old, change), newline)
  const attempt = { source, at, change, isJson: sheet.style.json }
  const text =
    acceptFaithful(attempt, spliceEntry(sheet, change)) ??
    acceptFaithful(attempt, rebuildDocument(sheet, change))
  if (text === null) throw new Error(`"${change.key}" could not be written to "${source.file}"`)
  return text
}

interface Attempt {
  readonly source: SourceText
  readonly at: LocatedExchange
  readonly change: EntryChange
  readonly isJson: boolean
}

/** The whole text with a document as it was written, if the stream then says the change and nothing else; else null. */
function acceptFaithful({ source, at, change, isJson }: Attempt, written: string | null) {
  if (written === null) return null
  const { offset, text } = at.piece
  const after = source.text.slice(offset + text.length)
  const whole = { ...source, text: source.text.slice(0, offset) + written + after }
  const index = splitSource(source).findIndex(piece => piece.offset === offset)
  const isFaithful =
    isChanged(dataOf(source), dataOf(whole), { ...change, path: [index, ...change.path] }) &&
    (!isJson || composeSheet(written, '\n').style.json)
  return isFaithful ? whole.text : null
}

import type { SourceText } from '../input/requirements/parse-requirements.ts'
import { composeDocument } from '../input/source/compose-document.ts'
import { contentOf, type LocatedExchange, splitSource } from './locate-exchange.ts'
import { type EditableDocument, editableDocument } from './yaml-edit/editable-document.ts'
import { type EntryChange, isChanged } from './yaml-edit/entry-change.ts'
import { inlineAliases } from './yaml-edit/inline-aliases.ts'
import { rebuildDocument } from './yaml-edit/rebuild-document.ts'
import { removeEntry } from './yaml-edit/remove-entry.ts'
import { type SetChange, setEntry } from './yaml-edit/set-entry.ts'
import { applyEdits, type Edit } from './yaml-edit/text-edits.ts'

/**
 * The text with one entry of one of its documents set, and all else as it was written. Where cutting into the text does
 * not lead to exactly this change, the library writes the whole document again.
 *
 * @throws Error if neither does.
 */
export function writeEntry(source: SourceText, at: LocatedExchange, change: SetChange): string {
  const editable = openDocument(source, at, change)
  const text =
    accept(source, at, { change, written: applied(editable, setEntry(editable, change)) }) ??
    accept(source, at, { change, written: rebuildDocument(editable, change) })
  if (text === null) throw new Error(`"${change.key}" could not be written to "${source.file}"`)
  return text
}

/** The text without one entry of one of its documents, and all else as it was written; null where that cannot be done. */
export function withoutEntry(
  source: SourceText,
  at: LocatedExchange,
  place: Pick<EntryChange, 'path' | 'key'>,
): string | null {
  const change = { ...place, data: undefined, order: [] }
  const editable = openDocument(source, at, change)
  return accept(source, at, { change, written: applied(editable, removeEntry(editable, change)) })
}

function openDocument(
  source: SourceText,
  { piece, document }: LocatedExchange,
  change: EntryChange,
): EditableDocument {
  const newline = /\r?\n/.exec(source.text)?.[0] ?? '\n'
  const text = inlineAliases(piece.text, document, change)
  if (text === piece.text) return editableDocument(text, document, newline)
  const { document: inlined } = composeDocument(text, { keepSourceTokens: true })
  return editableDocument(text, inlined ?? document, newline)
}

function applied({ text }: EditableDocument, edits: readonly Edit[]): string | null {
  return edits.length > 0 ? applyEdits(text, edits) : null
}

interface Attempt {
  readonly change: EntryChange
  readonly written: string | null
}

/** The whole text with a document as it was written, if that still stands alone and says the change and nothing else. */
function accept(
  source: SourceText,
  { piece: { offset, text }, data }: LocatedExchange,
  { change, written }: Attempt,
): string | null {
  if (written === null) return null
  const whole = source.text.slice(0, offset) + written + source.text.slice(offset + text.length)
  const piece = splitSource({ ...source, text: whole }).find(each => each.offset === offset)
  if (piece?.text !== written) return null
  const after = contentOf(source, composeDocument(written))
  return after && isChanged(data, after.data, change) ? whole : null
}

import type { Span } from '../../input/source/locate-offsets.ts'
import { columnAt, type Edit, lineAt } from './apply-edits.ts'
import type { Sheet } from './editable-document.ts'
import type { EntryPlace } from './locate-entry.ts'

/** An entry of a mapping that is there, and what shall be its value. */
export interface NewValue {
  readonly place: EntryPlace
  readonly value: string
  /** Whether the entry stands within braces. */
  readonly inFlow: boolean
}

/**
 * Puts a value in the place of another. Comments that stood within the old one stay: behind the new one, or on lines of
 * their own below it. None where there is no colon to write behind.
 */
export function spliceValue(sheet: Sheet, { place, value, inFlow }: NewValue): readonly Edit[] {
  const { colon, value: old } = place
  if (colon === null) return []
  const stretch = { start: colon, end: old.end }
  const comments = commentsIn(sheet, stretch)
  if (comments.length > 0) {
    return inFlow
      ? [{ ...stretch, text: ` ${value}${breakLines(sheet, old.end, comments)}` }]
      : [spliceAbove(sheet, { ...stretch, text: ` ${value}` }, place)]
  }
  const isBeside = old.start < old.end && old.start <= lineAt(sheet.text, colon).end
  return [isBeside ? { ...old, text: value } : { ...stretch, text: ` ${value}` }]
}

/** Within braces a comment may stand behind a value if what follows goes on below it. */
function breakLines({ text, newline }: Sheet, end: number, comments: readonly Span[]): string {
  const { indent } = lineAt(text, end)
  return comments.map(({ start, end }) => ` ${text.slice(start, end)}${newline}${indent}`).join('')
}

/** The comment beside the colon, or else the one behind the old value, stays on the line; the others stand below. */
function spliceAbove(sheet: Sheet, edit: Edit, place: EntryPlace): Edit {
  const { text, newline, unit } = sheet
  const line = lineAt(text, edit.start)
  const last = commentsIn(sheet, { start: edit.end, end: lineAt(text, edit.end).end })
  const all = [...commentsIn(sheet, edit), ...last]
  const beside = all.find(({ start }) => start < line.end) ?? last[0]
  const below = all.filter(comment => comment !== beside)
  const indent = `${newline}${' '.repeat(columnAt(text, place.start))}${unit}`
  const words = [
    edit.text,
    beside ? text.slice(gapBefore(text, beside), beside.end) : '',
    ...below.map(({ start, end }) => `${indent}${text.slice(start, end)}`),
  ]
  return { start: edit.start, end: last[0]?.end ?? edit.end, text: words.join('') }
}

function commentsIn({ tokens }: Sheet, { start, end }: Span): readonly Span[] {
  return tokens.filter(
    token => token.type === 'comment' && token.start >= start && token.start < end,
  )
}

/** Where the blank before a comment begins. */
function gapBefore(text: string, comment: Span): number {
  const { start } = lineAt(text, comment.start)
  return start + text.slice(start, comment.start).trimEnd().length
}

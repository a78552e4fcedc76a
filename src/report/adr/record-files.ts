import { spellPlainly } from '../wording/names/spell-plainly.ts'
import type { RecordReference } from './decision.ts'

/** A file of a folder that holds the record of a number. */
export interface RecordFile extends RecordReference {
  readonly number: number
  /** The digits of its number. */
  readonly digits: number
}

/** The records among the names of files in a folder; what begins with no number, or with a date, is none. */
export function recordFiles(names: readonly string[]): readonly RecordFile[] {
  return names.flatMap(file => {
    const digits = DATED.test(file) ? undefined : /^(?:adr[-_ ]?)?(\d+)(?=\D)/i.exec(file)?.[1]
    return digits === undefined
      ? []
      : [{ file, number: Number(digits), digits: digits.length, name: `ADR-${digits}` }]
  })
}

const DATED = /^\d{4}-\d{2}-\d{2}/

/** The file of the next record: one number on, written as the others are, with a title that a path can have. */
export function nextRecord(files: readonly RecordFile[], title: string): RecordFile {
  const number = Math.max(0, ...files.map(each => each.number)) + 1
  const digits = files.length === 0 ? DIGITS : Math.max(...files.map(each => each.digits))
  const written = String(number).padStart(digits, '0')
  return { file: `${written}-${slugOf(title)}.md`, number, digits, name: `ADR-${written}` }
}

// As in MADR: 0001.
const DIGITS = 4

/** A text as a part of a path: small letters of any script, digits and hyphens. */
function slugOf(text: string): string {
  const words = spellPlainly(text.normalize('NFKC')).match(/[\p{L}\p{N}\p{M}]+/gu)
  const slug = (words ?? []).join('-')
  if (slug.length <= MOST_LETTERS) return slug === '' ? 'decision' : slug
  const cut = slug.slice(0, MOST_LETTERS + 1)
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, MOST_LETTERS)
}

const MOST_LETTERS = 60

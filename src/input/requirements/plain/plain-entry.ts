import type { Answer, Origin } from '../../../model/answers.ts'
import type { Place } from '../../../model/finding.ts'
import { isMapping } from '../../source/source-node.ts'
import { type PlainSaid, type RemarkedValue, type SaidReader, splitRemarks } from './plain-said.ts'

/** What is written as one answer, of which nothing is to be told. */
export interface PlainEntry {
  readonly said: PlainSaid
  readonly remarks: Remarks
}

type Remarks = Pick<RemarkedValue, 'note' | 'by' | 'assumed'>

/** An answer by part: what stands at each name, in the order in which they stand; null: no answer yet. */
export type PlainParts = ReadonlyMap<string, PlainEntry | null>

/** Reads what is written as the answer to a question; null where something is to be told of it. */
export function readEntry(written: unknown, read: SaidReader): PlainEntry | PlainParts | null {
  const remarks = isMapping(written) ? splitRemarks(written) : withoutRemarks(written)
  if (remarks === null) return null
  const { value } = remarks
  return isMapping(value) && 'parts' in value
    ? readParts(remarks, value, read)
    : readValue(remarks, read)
}

const withoutRemarks = (value: unknown): RemarkedValue => ({
  note: null,
  by: null,
  assumed: false,
  value,
})

function readValue(remarks: RemarkedValue, read: SaidReader): PlainEntry | null {
  const said = read(remarks.value)
  return said && { said, remarks }
}

function readParts(
  beside: Remarks,
  { parts, ...others }: Readonly<Record<string, unknown>>,
  read: SaidReader,
): PlainParts | null {
  if (!isMapping(parts) || Object.keys(others).length > 0) return null
  const found = new Map<string, PlainEntry | null>()
  for (const [name, part] of Object.entries(parts)) {
    const entry = part === null ? null : readPart(part, beside, read)
    if (entry === undefined || name.trim() === '') return null
    found.set(name, entry)
  }
  return found.size === 0 ? null : found
}

/** What is remarked beside `parts` holds for those that have no such remark. */
function readPart(part: unknown, beside: Remarks, read: SaidReader): PlainEntry | undefined {
  const own = isMapping(part) ? splitRemarks(part) : withoutRemarks(part)
  const entry = own && readValue(own, read)
  if (!own || !entry) return undefined
  const remarks = {
    note: own.note ?? beside.note,
    by: own.by ?? beside.by,
    assumed: own.assumed || beside.assumed,
  }
  return { said: entry.said, remarks }
}

/** Whether what was read is an answer by part. */
export const isInParts = (entry: PlainEntry | PlainParts | null): entry is PlainParts =>
  entry instanceof Map

/** What is written, as an answer to a question. */
export function answerOf(
  { said: { said }, remarks: { note, by, assumed } }: PlainEntry,
  origin: Origin,
  place: Place,
): Answer {
  const { options, written, figure } = said
  // Nearly all answers say no more; naming the fields is many times faster than spreading them.
  if (said.unsure !== undefined || said.oneOf !== undefined)
    return { ...said, note, by, assumed, origin, overrides: null, place }
  return figure === undefined
    ? { options, written, note, by, assumed, origin, overrides: null, place }
    : { options, written, figure, note, by, assumed, origin, overrides: null, place }
}

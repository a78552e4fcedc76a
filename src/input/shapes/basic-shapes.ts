import * as z from 'zod/mini'

/** Text of at least one character. */
export const text = z.string().check(z.minLength(1))

/** A name: text of more than blanks. */
export const name = z.string().check(z.minLength(1), z.regex(/\S/))

/** Lower-case words joined by hyphens. */
export const id = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'lower-case words joined by hyphens' }))

/** The id of an option: as other ids, and capitals for units as they are spelt elsewhere (`under-1MB`). */
export const optionId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, { error: 'words joined by hyphens' }))

/** A day, written YYYY-MM-DD, that the calendar has. */
export const calendarDate = z
  .string()
  .check(z.refine(isCalendarDate, { error: 'a date such as 2027-06-01' }))

/** A list of at least one. */
export function listOf<Item extends z.ZodMiniType>(item: Item) {
  return z.array(item).check(z.minLength(1))
}

/** A mapping that may have these keys and no others; its issue about an unknown key lists the known ones. */
export function strictMapping<Shape extends z.core.$ZodShape>(shape: Shape) {
  const known = Object.keys(shape).join(SEPARATOR)
  return z.strictObject(shape, {
    error: issue => (issue.code === 'unrecognized_keys' ? known : undefined),
  })
}

/** The known keys, read from the message of an issue that a strict mapping raised. */
export function knownKeys(message: string): readonly string[] {
  return message.split(SEPARATOR)
}

const SEPARATOR = ' '

/** Where a statement comes from: the id of a source, or a judgement of the catalogue's authors. */
export const source = z.union([id, strictMapping({ judgement: text })])

function isCalendarDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  return year !== undefined && month !== undefined && day !== undefined
    ? day >= 1 && day <= daysIn(year, month)
    : false
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** By pair, one choice or a list of which any will do. */
export const choicesShape = z
  .record(z.string(), z.union([id, listOf(id)]))
  .check(z.refine(entries => Object.keys(entries).length > 0))

/** What is written of choices; the pairs and choices themselves are checked against the catalogue. */
export type WrittenChoices = z.infer<typeof choicesShape>

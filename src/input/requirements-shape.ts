import * as z from 'zod/mini'
import { isCalendarDate } from './is-calendar-date.ts'
import { listOf, text } from './shape-parts.ts'
import { strictMapping } from './strict-mapping.ts'

const systems = z.union([text, listOf(text)])

/** The heading of a requirements file; its answers, fixed decisions and flows have shapes of their own. */
export const requirementsShape = strictMapping({
  name: text,
  description: z.optional(text),
  from: text,
  to: systems,
  extends: z.optional(text),
  ...layerKeys(),
  flows: z.optional(listOf(z.unknown())),
})

/** The heading of one flow; what it leaves out is inherited. */
export const flowShape = strictMapping({
  name: text,
  description: z.optional(text),
  from: z.optional(text),
  to: z.optional(systems),
  ...layerKeys(),
})

/** The heading of a profile. */
export const profileShape = strictMapping({
  name: z.optional(text),
  description: z.optional(text),
  extends: z.optional(text),
  ...layerKeys(),
})

/** One answer: an option, a quantity, a list of these, or any of them with remarks. */
export const answerShape = z.union([
  ...plainAnswers(),
  strictMapping({
    value: z.union(plainAnswers()),
    note: z.optional(text),
    by: z.optional(text),
    assumed: z.optional(z.boolean()),
  }),
])

/** One decision that was taken elsewhere: a choice, or a choice with its reasons. */
export const fixedShape = z.union([
  text,
  strictMapping({
    choice: text,
    because: z.optional(text),
    owner: z.optional(text),
    review: z.optional(
      z.string().check(z.refine(isCalendarDate, { error: 'a date such as 2027-06-01' })),
    ),
  }),
])

/** What an answer says, without remarks. */
export type WrittenValue = string | number | readonly (string | number)[]

/** A mapping of which every entry is commented out reads as null: it says nothing, and that is allowed. */
function layerKeys() {
  const entries = () => z.optional(z.nullable(z.record(z.string(), z.unknown())))
  return { answers: entries(), fixed: entries() }
}

function plainAnswers() {
  const plain = [z.string(), z.number()] as const
  return [...plain, listOf(z.union(plain))] as const
}

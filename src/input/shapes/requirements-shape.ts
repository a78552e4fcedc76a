import * as z from 'zod/mini'
import { calendarDate, listOf, name, strictMapping, text } from './basic-shapes.ts'

// Shapes take long to set up, and these are set up at every start: what is the same is one shape.
const maybeText = z.optional(text)
/** A range of versions of the catalogue, or of each of its layers by name. */
export const requires = z.optional(z.union([text, z.record(z.string(), text)]))
/** One system or several, by name. */
export const systems = z.union([name, listOf(name)])
// A mapping of which every entry is commented out reads as null: it says nothing, and that is allowed.
/** Answers or decisions, each of which is read by itself. */
export const entries = z.optional(z.nullable(z.record(z.string(), z.unknown())))
const layerKeys = { answers: entries, fixed: entries }
/** What the company runs: one word or several, each of which is read by itself. */
export const platforms = z.optional(systems)
const single = [z.string(), z.number()] as const
const plainAnswers = [...single, listOf(z.union(single))] as const

/** The heading of a requirements file; its answers, fixed decisions and flows have shapes of their own. */
export const requirementsShape = strictMapping({
  name,
  description: maybeText,
  from: name,
  to: systems,
  extends: maybeText,
  requires,
  ...layerKeys,
  platforms,
  flows: z.optional(listOf(z.unknown())),
})

/** The heading of one flow; what it leaves out is inherited. */
export const flowShape = strictMapping({
  name,
  description: maybeText,
  from: z.optional(name),
  to: z.optional(systems),
  ...layerKeys,
})

/** The heading of a profile; its systems have a shape of their own. */
export const profileShape = strictMapping({
  name: z.optional(name),
  description: maybeText,
  extends: maybeText,
  requires,
  ...layerKeys,
  platforms,
  systems: entries,
})

/** What a profile says of one system. */
export const systemShape = strictMapping({ owner: maybeText, answers: entries })

const remarks = { note: maybeText, by: maybeText, assumed: z.optional(z.boolean()) }

/** One answer: an option, a quantity, a list of these, or any of them with remarks. */
export const answerShape = z.union([
  ...plainAnswers,
  strictMapping({ value: z.union(plainAnswers), ...remarks }),
])

const ticked = z.union([...single, z.array(z.union(single))])

/** An answer to a question of which several options may hold: what holds, what may, and of what at least one does. */
export const severalShape = z.union([
  ...single,
  z.array(z.union(single)),
  strictMapping({
    value: z.optional(ticked),
    unsure: z.optional(ticked),
    'one-of': z.optional(ticked),
    ...remarks,
  }),
])

/** An answer that differs by part: an answer for each part by its name. */
export const partsShape = strictMapping({
  parts: z.record(z.string(), z.unknown()).check(z.refine(isFilled, { error: 'a name of a part' })),
  ...remarks,
})

/** One decision that was taken elsewhere: a choice, or a choice with its reasons. */
export const fixedShape = z.union([
  text,
  strictMapping({
    choice: text,
    because: maybeText,
    owner: maybeText,
    review: z.optional(calendarDate),
  }),
])

/** What a person says beside an answer. */
export interface WrittenRemarks {
  readonly note?: string | undefined
  readonly by?: string | undefined
  readonly assumed?: boolean | undefined
}

function isFilled(mapping: object): boolean {
  return Object.keys(mapping).length > 0
}

import * as z from 'zod/mini'
import { calendarDate, listOf, name, strictMapping, text } from './basic-shapes.ts'
import { entries } from './requirements-shape.ts'

const maybeText = z.optional(text)

/** Why something was decided, who answers for it, and when to look at it again. */
const reasons = { because: maybeText, owner: maybeText, review: z.optional(calendarDate) }

const weight = z.int().check(z.positive({ error: 'a whole number from 1 on' }))

/** What was advised on one pair, and the rules behind it. */
const recordedChoiceShape = strictMapping({
  advice: text,
  strength: z.optional(z.enum(['forced', 'strong', 'clear', 'slight', 'leaning'])),
  design: maybeText,
  toward: z.optional(z.record(z.string(), z.record(z.string(), weight))),
  'ruled-out': z.optional(z.record(z.string(), listOf(text))),
})

/** What a landscape decides for all its interfaces. */
export const recordedLandscapeShape = strictMapping({
  file: text,
  landscape: name,
  ...reasons,
  catalogue: z.union([text, listOf(text)]),
  rule: z.optional(z.record(z.string(), text)),
  apart: z.optional(listOf(name)),
  shared: z.optional(listOf(text)),
})

/** One decision of a lock; its answers are read one by one. */
export const lockShape = strictMapping({
  file: text,
  name: z.optional(name),
  flow: z.optional(name),
  ...reasons,
  catalogue: z.union([text, listOf(text)]),
  choices: z.record(z.string(), recordedChoiceShape),
  fixed: z.optional(z.record(z.string(), strictMapping({ choice: text, ...reasons }))),
  policies: z.optional(z.record(z.string(), strictMapping({ owner: text, because: text }))),
  answers: entries,
})

import * as z from 'zod/mini'
import { isCalendarDate } from '../terms/is-calendar-date.ts'
import { conditionShape } from './condition-shape.ts'
import { id } from './id-shapes.ts'
import { listOf, text } from './shape-parts.ts'
import { strictMapping } from './strict-mapping.ts'

const isOne = (choices: object) => Object.keys(choices).length === 1

/** `policies.yaml`: choices that an organisation does not allow, for reasons that no fact of an exchange outweighs. */
export const policiesShape = z.array(
  strictMapping({
    id,
    forbids: z
      .record(z.string(), id)
      .check(z.refine(isOne, { error: 'a choice of exactly one pair' })),
    when: z.optional(conditionShape),
    unless: z.optional(conditionShape),
    allows: z.optional(listOf(id)),
    because: text,
    owner: text,
    review: z.string().check(z.refine(isCalendarDate, { error: 'a date such as 2027-06-01' })),
  }),
)

export type WrittenPolicy = z.infer<typeof policiesShape>[number]

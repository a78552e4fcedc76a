import * as z from 'zod/mini'
import { calendarDate, id, listOf, strictMapping, text } from './basic-shapes.ts'
import { conditionShape } from './condition-shape.ts'

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
    review: calendarDate,
  }),
)

export type WrittenPolicy = z.infer<typeof policiesShape>[number]

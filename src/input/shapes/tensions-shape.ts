import * as z from 'zod/mini'
import { id, listOf, source, strictMapping, text } from './basic-shapes.ts'
import { conditionShape } from './condition-shape.ts'

const isTwo = (choices: object) => Object.keys(choices).length === 2

/** `tensions.yaml`: choices of two pairs that are hard to have together. */
export const tensionsShape = listOf(
  strictMapping({
    id,
    between: z
      .record(z.string(), id)
      .check(z.refine(isTwo, { error: 'choices of exactly two pairs' })),
    when: z.optional(conditionShape),
    weight: z.number(),
    because: text,
    'way-out': text,
    source,
  }),
)

export type WrittenTension = z.infer<typeof tensionsShape>[number]

import * as z from 'zod/mini'
import { listOf, strictMapping, text } from './basic-shapes.ts'
import { conditionShape } from './condition-shape.ts'

/** The end that carries something out. */
export const endShape = z.enum(['source', 'target', 'platform'])

/** What is said in place of the usual wording, and where. */
export const insteadShape = z.optional(
  listOf(strictMapping({ end: z.optional(endShape), when: conditionShape, text })),
)

export type WrittenInstead = z.output<typeof insteadShape>

import * as z from 'zod/mini'
import { listOf, text } from './basic-shapes.ts'

/**
 * A condition as it is written: a mapping whose entries must all hold, each a question with an option or a list of
 * options, or `all`, `any` or `not` with conditions of their own.
 */
export interface WrittenCondition {
  readonly [entry: string]:
    | string
    | readonly string[]
    | WrittenCondition
    | readonly WrittenCondition[]
}

/** The shape of a written condition; it says something. */
export const conditionShape: z.ZodMiniType<WrittenCondition, WrittenCondition> = z.lazy(
  () => filledShape,
)

const several = z.optional(listOf(conditionShape))

const entriesShape = z
  .catchall(
    z.object({ all: several, any: several, not: z.optional(conditionShape) }),
    z.union([text, listOf(text)]),
  )
  .check(z.refine(entries => Object.keys(entries).length > 0))

// TypeScript has no type for "these keys so, all others so"; the wider one is right for reading.
const filledShape = entriesShape as unknown as z.ZodMiniType<WrittenCondition, WrittenCondition>

import * as z from 'zod/mini'

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

const several = z.optional(z.array(conditionShape).check(z.minLength(1)))

const entriesShape = z.catchall(
  z.object({ all: several, any: several, not: z.optional(conditionShape) }),
  z.union([
    z.string().check(z.minLength(1)),
    z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  ]),
)

const filledShape = entriesShape.check(
  z.refine(entries => Object.keys(entries).length > 0),
) as unknown as z.ZodMiniType<WrittenCondition, WrittenCondition>

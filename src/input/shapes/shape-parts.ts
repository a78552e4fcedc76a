import * as z from 'zod/mini'

/** Text that says something. */
export const text = z.string().check(z.minLength(1))

/** A list of at least one. */
export function listOf<Item extends z.ZodMiniType>(item: Item) {
  return z.array(item).check(z.minLength(1))
}

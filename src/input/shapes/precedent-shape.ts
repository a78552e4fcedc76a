import * as z from 'zod/mini'
import { id, listOf, strictMapping, text } from './basic-shapes.ts'
import { entries, systems } from './requirements-shape.ts'

const choices = z.record(z.string(), z.string())

/** `examples.yaml`: requirements, by their file or with an id as answers, and what must come out of them. */
export const examplesShape = listOf(
  strictMapping({
    id: z.optional(id),
    file: z.optional(text),
    says: text,
    from: z.optional(text),
    to: z.optional(systems),
    answers: entries,
    fixed: entries,
    expect: choices,
  }),
)

/** `precedents/*.yaml`: one published decision; its requirements are read as those of a file. */
export const precedentShape = strictMapping({
  id,
  title: text,
  address: text,
  kind: text,
  advice: z.optional(z.boolean()),
  requirements: z.record(z.string(), z.unknown()),
  published: choices,
})

/** A precedent of a catalogue below that does not hold here. */
export const switchedOffShape = strictMapping({ 'switch-off': id, because: text })

/** One entry of `examples.yaml` as it is written. */
export type WrittenExample = z.output<typeof examplesShape>[number]

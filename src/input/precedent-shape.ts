import * as z from 'zod/mini'
import { id } from './id-shapes.ts'
import { listOf, text } from './shape-parts.ts'
import { strictMapping } from './strict-mapping.ts'

const choices = z.record(z.string(), z.string())

/** `examples.yaml`: what must come out of the examples. */
export const examplesShape = listOf(strictMapping({ file: text, says: text, expect: choices }))

/** `precedents/*.yaml`: one published decision; its requirements are read as those of a file. */
export const precedentShape = strictMapping({
  id,
  title: text,
  address: text,
  kind: text,
  requirements: z.record(z.string(), z.unknown()),
  published: choices,
})

/** A precedent of a catalogue below that does not hold here. */
export const switchedOffShape = strictMapping({ 'switch-off': id, because: text })

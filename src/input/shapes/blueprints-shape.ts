import * as z from 'zod/mini'
import { id, listOf, source, strictMapping, text } from './basic-shapes.ts'
import { conditionShape } from './condition-shape.ts'

/** By pair, one choice or a list of which any will do. */
const choices = z
  .record(z.string(), z.union([id, listOf(id)]))
  .check(z.refine(entries => Object.keys(entries).length > 0))

const style = strictMapping({
  id,
  name: text,
  what: text,
  choices,
  when: z.optional(conditionShape),
  diagram: strictMapping({
    nodes: listOf(strictMapping({ id, label: text })),
    edges: listOf(
      strictMapping({ from: id, to: id, label: text, when: z.optional(conditionShape) }),
    ),
  }),
  source,
})

const obligation = strictMapping({
  id,
  what: text,
  choices,
  when: z.optional(conditionShape),
  because: text,
  builds: z.enum(['source', 'target', 'platform']),
  mitigation: z.optional(id),
  source,
})

/** `blueprints.yaml`: the named styles, and what choices that are taken together oblige to. */
export const blueprintsShape = strictMapping({
  styles: z.array(style),
  obligations: z.array(obligation),
})

export type WrittenBlueprints = z.infer<typeof blueprintsShape>
export type WrittenStyle = z.infer<typeof style>
export type WrittenObligation = z.infer<typeof obligation>

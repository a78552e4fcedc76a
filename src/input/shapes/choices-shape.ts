import * as z from 'zod/mini'
import { id, listOf } from './basic-shapes.ts'

/** By pair, one choice or a list of which any will do. */
export const choicesShape = z
  .record(z.string(), z.union([id, listOf(id)]))
  .check(z.refine(entries => Object.keys(entries).length > 0))

/** What is written of choices; the pairs and choices themselves are checked against the catalogue. */
export type WrittenChoices = z.infer<typeof choicesShape>

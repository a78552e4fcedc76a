import * as z from 'zod/mini'
import { text } from './shape-parts.ts'
import { strictMapping } from './strict-mapping.ts'

/** Lower-case words joined by hyphens. */
export const id = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'lower-case words joined by hyphens' }))

/** As an id, with units spelt as they are elsewhere: `under-1MB`. */
export const optionId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, { error: 'words joined by hyphens' }))

/** Where a statement comes from: the id of a source, or a judgement of our own. */
export const source = z.union([id, strictMapping({ judgement: text })])

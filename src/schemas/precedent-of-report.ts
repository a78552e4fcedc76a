import * as z from 'zod/mini'
import type { SimilarPrecedent } from '../model/precedent.ts'

const options = z.union([z.string(), z.array(z.string())])

/** A similar precedent as a report prints it. */
export const precedentOfReport = z.object({
  id: z.string(),
  title: z.string(),
  address: z.string(),
  published: z.record(z.string(), z.string()),
  for: z.array(z.string()),
  against: z.array(z.string()),
  shared: z.array(z.string()),
  difference: z.nullable(z.object({ question: z.string(), here: options, there: options })),
}) satisfies z.ZodMiniType<SimilarPrecedent>

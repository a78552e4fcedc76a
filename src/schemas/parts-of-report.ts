import * as z from 'zod/mini'

/** Answers by question, as a report has them. */
export const answersOfReport = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** A remedy, as a report has it. */
export const mitigationOfReport = z.object({
  name: z.string(),
  how: z.string(),
  reference: z.string(),
})

/** A raised challenge, as a report has it. */
export const challengeOfReport = z.object({
  id: z.string(),
  title: z.string(),
  because: z.string(),
  raisedBy: answersOfReport,
  pressure: z.number(),
  mitigations: z.array(mitigationOfReport),
})

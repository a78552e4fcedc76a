import * as z from 'zod/mini'
import type { Parsed } from '../model/finding.ts'
import { sortByPlace } from './fault-at.ts'
import { issueToFindings } from './issue-to-finding.ts'
import type { Part } from './located-document.ts'

/** The part's data in a written shape, or every way in which it departs from it. */
export function checkShape<Shape extends z.ZodMiniType>(
  shape: Shape,
  part: Part,
): Parsed<z.output<Shape>> {
  const { success, data, error } = z.safeParse(shape, part.data)
  if (success) return { ok: true, value: data, findings: [] }
  return {
    ok: false,
    findings: sortByPlace(error.issues.flatMap(issue => issueToFindings(issue, part))),
  }
}

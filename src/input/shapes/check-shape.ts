import * as z from 'zod/mini'
import { sortByPlace } from '../../diagnostics/diagnostics.ts'
import type { Parsed } from '../../model/finding.ts'
import type { SourceNode } from '../source/source-node.ts'
import { issueToFindings } from './issue-to-finding.ts'

/** The part's data in a written shape, or every way in which it departs from it. */
export function checkShape<Shape extends z.ZodMiniType>(
  shape: Shape,
  part: SourceNode,
): Parsed<z.output<Shape>> {
  const { success, data, error } = z.safeParse(shape, part.data)
  if (success) return { ok: true, value: data, findings: [] }
  return {
    ok: false,
    findings: sortByPlace(error.issues.flatMap(issue => issueToFindings(issue, part))),
  }
}

import type { Finding } from '../../model/finding.ts'
import type { Annotation } from '../github/paint-annotations.ts'
import { allowedValues, findingText, nearestValue } from './finding-text.ts'

/** Findings as messages at their lines, with the likely meant word or a few that are allowed. */
export function annotateFindings(findings: readonly Finding[]): readonly Annotation[] {
  return findings.map(finding => ({
    level: finding.severity,
    place: finding.place,
    title: null,
    message: `${findingText(finding)}${hintText(finding)}`,
  }))
}

function hintText(finding: Finding): string {
  const nearest = nearestValue(finding)
  if (nearest !== null) return `; did you mean "${nearest}"?`
  const allowed = allowedValues(finding)
  return allowed.length === 0 || allowed.length > MOST_ALLOWED
    ? ''
    : `; allowed: ${allowed.join(', ')}`
}

// A message of a review is a line or two.
const MOST_ALLOWED = 12

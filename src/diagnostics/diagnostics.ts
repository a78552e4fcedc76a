import type { Finding, FindingCode, Place } from '../model/finding.ts'

/**
 * An error in a person's text. The facts have fixed names: `value` (what was written), `allowed` (what may be written),
 * `nearest` (that of the allowed which was likely meant), `expected` (the wanted form), `key` (what is missing), `first`
 * (the line of the first of two), `limit` (the greatest size or number), `reason` (the parser's own words).
 */
export function errorAt(place: Place, code: FindingCode, facts: Finding['facts'] = {}): Finding {
  return { code, severity: 'error', place, facts }
}

/** A warning about a person's text, with facts as those of an error; the text stays valid. */
export function warningAt(place: Place, code: FindingCode, facts: Finding['facts'] = {}): Finding {
  return { code, severity: 'warning', place, facts }
}

/** The failed result of these findings. */
export function refuse(findings: readonly Finding[]) {
  return { ok: false, findings } as const
}

/** Findings in reading order: by file, line and column. */
export function sortByPlace(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => comparePlaces(a.place, b.place))
}

/** The value where no finding is an error, else none; with all findings, each once, sorted by place. */
export function toResult<T>(value: T, findings: readonly Finding[]) {
  const sorted = sortByPlace(eachOnce(findings))
  return sorted.some(finding => finding.severity === 'error')
    ? ({ ok: false, findings: sorted } as const)
    : ({ ok: true, value, findings: sorted } as const)
}

/** Two shapes, or two ways to one file, may find the same fault. */
function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings
  return [...new Map(findings.map(each => [JSON.stringify(each), each])).values()]
}

function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}

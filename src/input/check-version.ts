import { satisfies } from 'compare-versions'
import type { Finding } from '../model/finding.ts'
import { faultAt } from './fault-at.ts'
import { type Part, valuePlace } from './located-document.ts'
import { quote } from './unknown-word.ts'

/** A required range of versions, such as ">=1.2" or "^2.0", holds the version that is there. */
export function checkVersion(
  part: Part,
  { name, version }: { readonly name: string; readonly version: string },
): readonly Finding[] {
  const range = String(part.data)
  const fits = isInRange(version, range)
  if (fits === true) return []
  const facts = { value: quote(range), name, version: `it is ${version}` }
  return [faultAt(valuePlace(part), fits === null ? 'version-range-wrong' : 'version-unmet', facts)]
}

/** null: no range. */
function isInRange(version: string, range: string): boolean | null {
  try {
    return satisfies(version, range)
  } catch {
    return null
  }
}

import { satisfies } from 'compare-versions'
import { faultAt } from '../../diagnostics/diagnostics.ts'
import { quote } from '../../diagnostics/unknown-word.ts'
import type { Finding } from '../../model/finding.ts'
import { type SourceNode, valuePlace } from '../source/source-node.ts'

/** A required range of versions, such as ">=1.2" or "^2.0", holds the version that is there. */
export function checkVersion(
  part: SourceNode,
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

import type { Catalogue } from '../../model/catalogue.ts'
import type { Place } from '../../model/finding.ts'
import type { CheckedDecision, Difference } from '../../model/result/drift.ts'
import type { Annotation } from '../github/paint-annotations.ts'
import { differenceSentence } from './difference-text.ts'
import { driftLabels } from './drift-labels.ts'

/** The lock that decisions were held against, and what of them fails the check. */
export interface CheckedAs {
  readonly lock: string
  /** All that is told. */
  readonly strict: boolean
  /** What is gone, since nothing that the lock records is there any more. */
  readonly isDeserted?: boolean
}

/** Checked decisions as messages at the lines that caused what changed. */
export function annotateDrift(
  decisions: readonly CheckedDecision[],
  catalogue: Catalogue,
  { lock, strict, isDeserted = false }: CheckedAs,
): readonly Annotation[] {
  const labels = driftLabels(catalogue)
  const told = strict ? 'error' : 'notice'
  return decisions.flatMap(decision => {
    const { status, place, differences } = decision
    if (status === 'unrecorded')
      return [{ level: told, place, title: null, message: `This is not recorded in ${lock}` }]
    if (status === 'gone')
      return [
        {
          level: isDeserted ? 'error' : told,
          ...{ place, title: null, message: 'Nothing has these requirements any more' },
        },
      ]
    return differences.map(each => ({
      level: FAILING.has(each.kind) ? ('error' as const) : told,
      place: placeOf(each, place),
      title: FAILING.has(each.kind) ? titleOf(each) : null,
      message: differenceSentence(each, labels),
    }))
  })
}

const FAILING: ReadonlySet<Difference['kind']> = new Set([
  'verdict',
  'design',
  'forbidden',
  'rule',
  'standing',
  'layer',
  'review',
])

const titleOf = ({ kind }: Difference) =>
  kind === 'review' ? 'A review is due' : 'A decision has drifted'

/** Where it was caused, as far as that is a line. */
function placeOf(difference: Difference, otherwise: Place): Place {
  if ('place' in difference) return difference.place
  const causes = 'causes' in difference ? difference.causes : []
  return causes.flatMap(cause => ('place' in cause ? [cause.place] : []))[0] ?? otherwise
}

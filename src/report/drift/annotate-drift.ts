import type { Place } from '../../model/finding.ts'
import type { CheckedDecision, Difference } from '../../model/result/drift.ts'
import type { Annotation } from '../github/paint-annotations.ts'
import type { NamedLayers } from './cause-text.ts'
import { differenceSentence } from './difference-text.ts'

/** Checked decisions as messages at the lines that caused what changed; `strict`: all of them are errors. */
export function annotateDrift(
  decisions: readonly CheckedDecision[],
  catalogue: NamedLayers,
  { lock, strict }: { readonly lock: string; readonly strict: boolean },
): readonly Annotation[] {
  const told = strict ? 'error' : 'notice'
  return decisions.flatMap(decision => {
    const { status, place, differences } = decision
    if (status === 'unrecorded')
      return [{ level: told, place, title: null, message: `This is not recorded in ${lock}` }]
    if (status === 'gone')
      return [
        { level: told, place, title: null, message: 'Nothing has these requirements any more' },
      ]
    return differences.map(each => ({
      level: FAILING.has(each.kind) ? ('error' as const) : told,
      place: placeOf(each, place),
      title: FAILING.has(each.kind) ? titleOf(each) : null,
      message: differenceSentence(each, catalogue),
    }))
  })
}

const FAILING: ReadonlySet<Difference['kind']> = new Set([
  'verdict',
  'design',
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

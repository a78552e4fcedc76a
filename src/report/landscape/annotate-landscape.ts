import type { Place } from '../../model/finding.ts'
import type { InterfaceRow } from '../../model/result/landscape.ts'
import type { Annotation } from '../github/paint-annotations.ts'
import type { LabelContext } from '../wording/label-context.ts'
import { upperFirst } from '../wording/phrases.ts'
import { apartText, isApart } from './landscape-standings.ts'

/** The interfaces that go another way than the rule, as messages at their places; what cannot be done at all is a warning. */
export function annotateLandscape(
  rows: readonly InterfaceRow[],
  placeOf: (name: string) => Place | null,
  labels: LabelContext,
): readonly Annotation[] {
  return rows.filter(isApart).flatMap(row => {
    const place = placeOf(row.name)
    if (place === null) return []
    const level = row.standing === 'infeasible' ? 'warning' : 'notice'
    const message = upperFirst(apartText(row, labels))
    return [{ level, place, title: `Another way: ${row.name}`, message }]
  })
}

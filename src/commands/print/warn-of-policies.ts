import type { EntryPlaces } from '../../advise/lint/place-finding.ts'
import { warningAt } from '../../diagnostics/diagnostics.ts'
import type { Policy } from '../../model/catalogue.ts'
import type { Finding } from '../../model/finding.ts'

/** Warns of policies whose review is due; of one that stands nowhere, nothing. */
export function warnOfPolicies(
  policies: Iterable<Policy>,
  places: EntryPlaces,
): readonly Finding[] {
  return [...policies].flatMap(({ id, owner, review }) => {
    const place = places.get(`policy:${id}`)
    const facts = { value: id, kind: 'policy', date: review, owner }
    return place ? [warningAt(place, 'review-due', facts)] : []
  })
}

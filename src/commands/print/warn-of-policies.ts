import type { EntryPlaces } from '../../advise/lint/place-finding.ts'
import { warningAt } from '../../diagnostics/diagnostics.ts'
import type { Policy } from '../../model/catalogue.ts'
import type { Finding } from '../../model/finding.ts'

/** Warns of policies whose review is due, at their places; of one that stands nowhere, nothing. */
export function warnOfPolicies(
  policies: ReadonlySet<Policy>,
  places: () => EntryPlaces,
): readonly Finding[] {
  if (policies.size === 0) return []
  const known = places()
  return [...policies].flatMap(({ id, owner, review }) => {
    const place = known.get(`policy:${id}`)
    const facts = { value: id, kind: 'policy', date: review, owner }
    return place ? [warningAt(place, 'review-due', facts)] : []
  })
}

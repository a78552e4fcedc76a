import { isDue } from '../../condition/is-due.ts'
import { warningAt } from '../../diagnostics/diagnostics.ts'
import type { Finding } from '../../model/finding.ts'
import type { Requirements } from '../../model/requirements.ts'

/** Warns of every fixed decision whose review is due, once for each place; `today` is written YYYY-MM-DD. */
export function findDueReviews(
  requirements: readonly Requirements[],
  today: string,
): readonly Finding[] {
  const due = requirements.flatMap(({ fixed }) =>
    fixed.flatMap(({ pair, review, owner, place }) =>
      isDue(review, today)
        ? [warningAt(place, 'review-due', { value: pair, date: review, owner: owner ?? '' })]
        : [],
    ),
  )
  const byPlace = new Map(due.map(finding => [JSON.stringify(finding.place), finding]))
  return [...byPlace.values()]
}

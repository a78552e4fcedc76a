import { warningAt } from '../../diagnostics/diagnostics.ts'
import type { Finding } from '../../model/finding.ts'
import type { Requirements } from '../../model/requirements.ts'

/** Whether a decision is to be looked at again by a day; both are written YYYY-MM-DD. */
export function isDue(review: string | null, today: string): review is string {
  return review !== null && review <= today
}

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

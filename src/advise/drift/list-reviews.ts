import { isDue } from '../../condition/is-due.ts'
import type { Place } from '../../model/finding.ts'
import type { RecordedDecision } from '../../model/recorded-decision.ts'
import type { Review } from '../../model/result/drift.ts'
import { reasonsOf } from './compare-inputs.ts'
import type { DecisionToCheck } from './decision-to-check.ts'

/** The reviews that are due: of a recorded decision, of what is fixed in it, and of the policies that hold; these have no place of their own. */
export function listReviews(
  checked: DecisionToCheck & { readonly record: RecordedDecision },
  place: Place,
): readonly Review[] {
  const { record, requirements, today, duePolicies } = checked
  const { review, owner } = record
  const whole = { of: 'decision' as const, id: null, review, owner, place: record.place }
  const fixed = requirements.fixed.map(each => {
    const recorded = record.fixed.find(({ pair }) => pair === each.pair)
    const where = each.review === null ? recorded?.place : each.place
    const { review, owner } = reasonsOf(each, record)
    return { of: 'fixed' as const, id: each.pair, review, owner, place: where ?? place }
  })
  const policies = duePolicies.map(({ id, review, owner }) => ({
    ...{ of: 'policy' as const, id, review, owner, place },
  }))
  return [whole, ...fixed, ...policies].flatMap(({ review, ...rest }) =>
    isDue(review, today) ? [{ kind: 'review' as const, date: review, ...rest }] : [],
  )
}

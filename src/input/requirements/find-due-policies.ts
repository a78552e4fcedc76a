import { evaluate, TRUE, truthOfSaid, UNKNOWN } from '../../condition/evaluate.ts'
import { warningAt } from '../../diagnostics/diagnostics.ts'
import type { Catalogue, Policy } from '../../model/catalogue.ts'
import type { Condition } from '../../model/condition.ts'
import type { Finding, Place } from '../../model/finding.ts'
import type { Requirements } from '../../model/requirements.ts'
import { isDue } from './find-due-reviews.ts'

/** The policies whose review is due by a day, written YYYY-MM-DD, and that hold for these answers. */
export function findDuePolicies(
  { policies, questions }: Catalogue,
  { answers }: Requirements,
  today: string,
): readonly Policy[] {
  const due = policies.filter(({ review }) => isDue(review, today))
  if (due.length === 0) return due
  const asked = new Map(questions.map(question => [question.id, question]))
  const isTrue = (condition: Condition) =>
    evaluate(condition, ({ question, options }) => {
      const about = asked.get(question)
      return about ? truthOfSaid(about, answers[question], options) : UNKNOWN
    }) === TRUE
  return due.filter(
    ({ when, unless }) => (when === null || isTrue(when)) && (unless === null || !isTrue(unless)),
  )
}

/** Warns of policies whose review is due; of one that stands nowhere, nothing. `places` are by `policy:ID`. */
export function warnOfPolicies(
  policies: Iterable<Policy>,
  places: ReadonlyMap<string, Place>,
): readonly Finding[] {
  return [...policies].flatMap(({ id, owner, review }) => {
    const place = places.get(`policy:${id}`)
    const facts = { value: id, kind: 'policy', date: review, owner }
    return place ? [warningAt(place, 'review-due', facts)] : []
  })
}

import type { Catalogue } from '../../model/catalogue.ts'
import type { Place } from '../../model/finding.ts'
import type { CheckedDecision, Difference } from '../../model/result/drift.ts'
import type { Annotation } from '../github/paint-annotations.ts'
import type { LabelContext } from '../wording/label-context.ts'
import { decidedText, departedText } from './decided-text.ts'
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
    const { status, place } = decision
    if (status === 'unrecorded')
      return [
        { level: told, place, title: null, message: `This is not recorded in ${lock}` },
        ...annotateDepartures(decision, labels),
      ]
    if (status === 'gone')
      return [
        {
          level: isDeserted ? 'error' : told,
          ...{ place, title: null },
          message: withDecided('Nothing has these requirements any more', decision),
        },
      ]
    return [
      ...annotateDifferences(decision, { labels, told }),
      ...annotateDepartures(decision, labels),
    ]
  })
}

function annotateDifferences(
  decision: CheckedDecision,
  { labels, told }: { readonly labels: LabelContext; readonly told: Annotation['level'] },
): readonly Annotation[] {
  return decision.differences.map(each => {
    const message = differenceSentence(each, labels)
    const isFailing = FAILING.has(each.kind)
    return {
      level: isFailing ? 'error' : told,
      place: placeOf(each, decision.place),
      title: isFailing ? titleOf(each) : null,
      message: isFailing && each.kind !== 'review' ? withDecided(message, decision) : message,
    }
  })
}

/** Whom to ask stands behind what is to be asked. */
function withDecided(message: string, decision: CheckedDecision): string {
  const by = decidedText(decision)
  return by === null ? message : `${message}. ${by}`
}

/** A reminder, which fails nothing: somebody decided so. */
const annotateDepartures = (
  { departures }: CheckedDecision,
  labels: LabelContext,
): readonly Annotation[] =>
  departures.map(departed => ({
    level: 'notice',
    place: departed.place,
    title: 'Decided against the advice',
    message: departedText(departed, labels),
  }))

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

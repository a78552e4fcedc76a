import type { Place } from '../../model/finding.ts'
import type { RecordedDecision } from '../../model/recorded-decision.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { CheckedDecision, Difference, FileMoved } from '../../model/result/drift.ts'
import type { Engine } from '../engine/engine.ts'
import { compareChoices } from './compare-choices.ts'
import { compareInputs, listDepartures } from './compare-inputs.ts'
import { compareVersions } from './compare-rules.ts'
import type { DecisionToCheck } from './decision-to-check.ts'
import { listReviews } from './list-reviews.ts'
import { recordChoices } from './record-choices.ts'

/**
 * Holds the advice of today against the recorded one, and names what changed and because of what.
 *
 * @example
 * const now = { exchange, requirements, record, today: '2027-06-01', duePolicies: [] }
 * checkDecision(engine, now).status // 'kept', 'drifted', 'due' or 'unrecorded'
 */
export function checkDecision(engine: Engine, checked: DecisionToCheck): CheckedDecision {
  const { exchange, requirements, record } = checked
  const now = recordChoices(engine, requirements)
  const place = placeOf(requirements)
  const departures = listDepartures({ requirements, record }, now)
  if (record === null)
    return { exchange, place, status: 'unrecorded', decided: NOBODY, differences: [], departures }
  const inputs = compareInputs(requirements, record, place)
  const choices = compareChoices(engine, { record, requirements, now, inputs })
  const reviews = listReviews({ ...checked, record }, place)
  const versions = compareVersions(record.catalogue, engine.catalogue.layers)
  const named = new Set(choices.flatMap(each => ('causes' in each ? each.causes : [])))
  const differences: readonly Difference[] = [
    ...choices.filter(isDrift),
    ...reviews,
    ...choices.filter(each => !isDrift(each)),
    ...inputs.changes.filter(change => !named.has(change)),
    ...inputs.figures,
    ...inputs.reasons,
    ...compareFiles(record, exchange),
    ...(versions.length > 0 ? [{ kind: 'catalogue' as const, versions }] : []),
  ]
  const { because, owner, review } = record
  const decided = { because, owner, review }
  return { exchange, place, status: statusOf(differences), decided, differences, departures }
}

/** The file, where another has it now. */
export function compareFiles(
  { file: before }: Pick<RecordedDecision, 'file'>,
  { file: after }: Pick<RecordedDecision, 'file'>,
): readonly FileMoved[] {
  return before === after ? [] : [{ kind: 'moved', before, after }]
}

const NOBODY = { because: null, owner: null, review: null }

/**
 * A record about what nothing requires any more.
 * @example
 * goneDecision(record).status // 'gone'
 */
export function goneDecision(record: RecordedDecision): CheckedDecision {
  const { file, name, flow, because, owner, review, place } = record
  const decided = { because, owner, review }
  const exchange = { file, name, flow }
  return { exchange, place, status: 'gone', decided, differences: [], departures: [] }
}

const placeOf = ({ source: { file, line } }: Requirements): Place => ({
  file,
  line,
  column: 1,
  length: 1,
})

const isDrift = ({ kind }: Difference) =>
  kind === 'verdict' || kind === 'design' || kind === 'forbidden'

function statusOf(differences: readonly Difference[]): CheckedDecision['status'] {
  if (differences.some(isDrift)) return 'drifted'
  return differences.some(({ kind }) => kind === 'review') ? 'due' : 'kept'
}

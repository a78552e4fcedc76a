import { isDue } from '../../condition/is-due.ts'
import type { RecordedLandscape } from '../../model/recorded-decision.ts'
import type {
  CatalogueChanged,
  Cause,
  CheckedDecision,
  Difference,
  LandscapeDrift,
  Review,
} from '../../model/result/drift.ts'
import type { LandscapeAdvice } from '../../model/result/landscape.ts'
import type { Engine } from '../engine/engine.ts'
import { compareFiles } from './check-decision.ts'
import { compareVersions } from './compare-rules.ts'
import { turningChanges } from './find-causes.ts'
import { recordLandscape } from './record-landscape.ts'
import {
  type LandscapeExchange,
  type LandscapeReplay,
  type ReplayedLandscape,
  replayLandscape,
} from './replay-landscape.ts'

/** A landscape as it is advised today, its exchanges beside their records, and what a lock says of it; null: nothing. */
export interface LandscapeToCheck {
  readonly advice: LandscapeAdvice
  /** The name that the lock gives its file. */
  readonly file: string
  readonly exchanges: readonly LandscapeExchange[]
  readonly record: RecordedLandscape | null
  /** YYYY-MM-DD. */
  readonly today: string
}

/**
 * Holds what a landscape decides for all its interfaces against what is recorded: the rule, who goes another way, and which
 * shared layers pay. What differs at single interfaces their own decisions tell.
 *
 * @example
 * const now = { advice: adviseLandscape(engine, landscape), file: 'landscape.yaml', exchanges, record, today: '2027-06-01' }
 * checkLandscapeDecision(engine, now).status // 'kept', 'drifted', 'due' or 'unrecorded'
 */
export function checkLandscapeDecision(engine: Engine, checked: LandscapeToCheck): CheckedDecision {
  const { advice, file, record, today } = checked
  const exchange = { file, name: null, flow: null }
  const place = { file: advice.file, line: 1, column: 1, length: 1 }
  const rest = { exchange, place, departures: [] }
  if (record === null) return { ...rest, status: 'unrecorded', decided: NOBODY, differences: [] }
  const drifts = compareLandscapes(engine, checked, record)
  const versions = compareVersions(record.catalogue, engine.catalogue.layers)
  const { because, owner, review } = record
  const reviews: readonly Review[] = isDue(review, today)
    ? [{ kind: 'review', of: 'decision', id: null, date: review, owner, place: record.place }]
    : []
  const differences: readonly Difference[] = [
    ...drifts,
    ...reviews,
    ...compareFiles(record, exchange),
    ...(versions.length > 0 ? [{ kind: 'catalogue' as const, versions }] : []),
  ]
  const status = drifts.length > 0 ? 'drifted' : reviews.length > 0 ? 'due' : 'kept'
  return { ...rest, status, decided: { because, owner, review }, differences }
}

const NOBODY = { because: null, owner: null, review: null }

function compareLandscapes(
  engine: Engine,
  { advice, file, exchanges }: LandscapeToCheck,
  record: RecordedLandscape,
): readonly LandscapeDrift[] {
  const now = recordLandscape(engine, advice, file)
  const causesOf = causeFinder(engine, replayLandscape(engine, exchanges), record)
  const pairs = engine.catalogue.pairs.map(({ id }) => id)
  const rules = pairs.flatMap((pair): readonly LandscapeDrift[] => {
    const [before, after] = [record.rule[pair] ?? null, now.rule[pair] ?? null]
    const causes = () => causesOf(({ rule }) => rule[pair] ?? null, before)
    return before === after ? [] : [{ kind: 'rule', pair, before, after, causes: causes() }]
  })
  const [was, is] = [new Set(record.apart), new Set(now.apart)]
  const recorded = new Set(exchanges.flatMap(each => (each.record ? [each.name] : [])))
  const standings = advice.interfaces.flatMap(({ name }): readonly LandscapeDrift[] => {
    if (!recorded.has(name) || was.has(name) === is.has(name)) return []
    const causes = causesOf(({ apart }) => apart.has(name), was.has(name))
    return [{ kind: 'standing', interface: name, isApart: is.has(name), causes }]
  })
  const kinds = [...new Set([...record.shared, ...now.shared])]
  const layers = kinds.flatMap((layer): readonly LandscapeDrift[] => {
    const pays = now.shared.includes(layer)
    if (pays === record.shared.includes(layer)) return []
    return [{ kind: 'layer', layer, pays, causes: causesOf(null, null) }]
  })
  return [...rules, ...standings, ...layers]
}

/** Of the landscape that a replay gives, the value that is another. */
type Aspect = (replayed: ReplayedLandscape) => string | boolean | null

/**
 * Why an aspect is not as it was: the catalogue, where it alone turns it for the interfaces of then; then the changes of
 * interfaces that turn it. Without an aspect all that changed: which layers pay depends on every link, and a lock has none.
 */
function causeFinder(
  engine: Engine,
  { changes, replay }: LandscapeReplay,
  record: RecordedLandscape,
): (aspect: Aspect | null, before: string | boolean | null) => readonly Cause[] {
  const versions = compareVersions(record.catalogue, engine.catalogue.layers)
  const catalogue: CatalogueChanged = { kind: 'changed-catalogue', versions, rules: [], lost: [] }
  return (aspect, before) => {
    if (aspect === null)
      return changes.length === 0 || versions.length > 0 ? [catalogue, ...changes] : changes
    const turning = turningChanges(changes, some => aspect(replay(some)))
    return aspect(replay([])) === before ? turning : [catalogue, ...turning]
  }
}

/**
 * A record about a landscape that is there no more.
 * @example
 * goneLandscape(record).status // 'gone'
 */
export function goneLandscape(record: RecordedLandscape): CheckedDecision {
  const { file, because, owner, review, place } = record
  const exchange = { file, name: null, flow: null }
  const decided = { because, owner, review }
  return { exchange, place, status: 'gone', decided, differences: [], departures: [] }
}

import type { Catalogue } from '../../model/catalogue.ts'
import type { CheckedDecision, Difference } from '../../model/result/drift.ts'
import type { Block, ListItem, Outline, Section, Tone } from '../outline/outline.ts'
import { detailSection, item, list, paragraph, toned } from '../outline/outline-builders.ts'
import type { LabelContext } from '../wording/label-context.ts'
import { countOf } from '../wording/phrases.ts'
import { decidedText, departedText } from './decided-text.ts'
import { differenceSentence, differenceText } from './difference-text.ts'
import { driftLabels } from './drift-labels.ts'

/** The decisions of a lock held against the advice of today. */
export interface CheckedLock {
  readonly lock: string
  readonly decisions: readonly CheckedDecision[]
  /** The lock says what is advised today, from now on. */
  readonly isUpdated: boolean
}

/**
 * What changed since the decisions were recorded, and because of what. Never throws.
 * @example
 * const checked = { lock: 'decisions.lock.yaml', decisions, isUpdated: false }
 * paintMarkdown(outlineDrift(checked, engine.catalogue))
 */
export function outlineDrift(checked: CheckedLock, catalogue: Catalogue): Outline {
  const { lock, decisions, isUpdated } = checked
  const title = isUpdated ? `Decisions recorded in ${lock}` : `Decisions held against ${lock}`
  const context = { labels: driftLabels(catalogue), isUpdated, nameOf: nameDecisions(decisions) }
  const shared = sharedItems(decisions, context)
  return [
    { kind: 'headline', title, aside: countOf(decisions.length, 'decision') },
    ...changedSection(decisions, context),
    ...(shared.length > 0 ? [detailSection('The catalogue', [list(shared)])] : []),
    ...namesSection(
      isUpdated ? 'New in the lock' : 'Not recorded yet',
      decisions.filter(isUnrecorded),
      context,
    ),
    ...namesSection(
      isUpdated ? 'No longer in the lock' : 'Recorded, and gone',
      decisions.filter(isGone),
      context,
    ),
    ...(!isUpdated && decisions.some(isGone) ? [paragraph(RENAMED)] : []),
    ...departuresSection(decisions, context),
    detailSection('In all', [paragraph(summaryOf(checked))]),
  ]
}

const RENAMED =
  'Was a file renamed? Name it by its new name too, and what people wrote in the lock goes with it.'

interface DriftContext extends Pick<CheckedLock, 'isUpdated'> {
  readonly labels: LabelContext
  readonly nameOf: (decision: CheckedDecision) => string
}

/** Calls each of some decisions by its file, and by what tells it from others of the file. */
export function nameDecisions(
  decisions: readonly CheckedDecision[],
): (decision: CheckedDecision) => string {
  const names = new Map<string, Set<string | null>>()
  for (const { exchange } of decisions) {
    const known = names.get(exchange.file) ?? new Set<string | null>()
    names.set(exchange.file, known.add(exchange.name))
  }
  return ({ exchange: { file, name, flow } }) => {
    const isOneOfSeveral = (names.get(file)?.size ?? 0) > 1
    return [file, isOneOfSeveral ? name : null, flow].filter(part => part !== null).join(', ')
  }
}

function changedSection(
  decisions: readonly CheckedDecision[],
  context: DriftContext,
): readonly Section[] {
  const changed = decisions.flatMap(decision => {
    const own = decision.differences.filter(each => !isShared(each))
    const items = own.map(each => differenceItem(each, context))
    const by = decidedText(decision)
    return own.length === 0
      ? []
      : [item([toned('strong', context.nameOf(decision))], by, [list(items)])]
  })
  const title = context.isUpdated ? 'Other than before' : 'Not as recorded'
  return changed.length === 0 ? [] : [detailSection(title, [list(changed)])]
}

function differenceItem(difference: Difference, context: DriftContext): ListItem {
  const { what, why } = differenceText(difference, context.labels)
  const text = why === null ? what : [toned('strong', what), `, ${why}`]
  return item(markOf(difference, context), text)
}

function markOf({ kind }: Difference, { isUpdated }: DriftContext): ListItem['label'] {
  const [word, tone] = MARKS[kind]
  return [toned(tone, isUpdated && word === 'drift' ? 'changed' : word)]
}

const DRIFT = ['drift', 'bad'] as const
const DUE = ['due', 'caution'] as const
const KEPT = ['kept', 'muted'] as const
const NOTE = ['note', 'muted'] as const

const MARKS: Readonly<Record<Difference['kind'], readonly [word: string, tone: Tone]>> = {
  verdict: DRIFT,
  design: DRIFT,
  forbidden: DRIFT,
  rule: DRIFT,
  standing: DRIFT,
  layer: DRIFT,
  review: DUE,
  strength: KEPT,
  rules: KEPT,
  answer: NOTE,
  fixed: NOTE,
  reasons: NOTE,
  moved: NOTE,
  catalogue: NOTE,
}

/** What many decisions have in common is told once. */
const isShared = (difference: Difference) =>
  difference.kind === 'catalogue' || (difference.kind === 'review' && difference.of === 'policy')

function sharedItems(
  decisions: readonly CheckedDecision[],
  context: DriftContext,
): readonly ListItem[] {
  const shared = decisions.flatMap(({ differences }) => differences.filter(isShared))
  const byText = new Map(shared.map(each => [differenceSentence(each, context.labels), each]))
  return [...byText].map(([text, difference]) => item(markOf(difference, context), text))
}

const isUnrecorded = ({ status }: CheckedDecision) => status === 'unrecorded'
const isGone = ({ status }: CheckedDecision) => status === 'gone'

function namesSection(
  title: string,
  some: readonly CheckedDecision[],
  { nameOf }: DriftContext,
): readonly Section[] {
  if (some.length === 0) return []
  const items = some.map(each => {
    const by = each.status === 'gone' ? decidedText(each) : null
    return by === null ? item(null, nameOf(each)) : item(nameOf(each), by)
  })
  return [detailSection(title, [list(items)])]
}

/** Who decided otherwise than advised, and why. */
function departuresSection(
  decisions: readonly CheckedDecision[],
  context: DriftContext,
): readonly Block[] {
  const items = decisions.flatMap(decision =>
    decision.departures.map(departed =>
      item(context.nameOf(decision), departedText(departed, context.labels)),
    ),
  )
  return items.length === 0 ? [] : [detailSection('Decided against the advice', [list(items)])]
}

/** How many decisions stand how, as one line. */
export function summaryOf({
  decisions,
  isUpdated,
}: Pick<CheckedLock, 'decisions' | 'isUpdated'>): string {
  const counts = STATUSES.flatMap(([status, found, recorded]) => {
    const count = decisions.filter(each => each.status === status).length
    return count === 0 ? [] : [`${count} ${isUpdated ? recorded : found}`]
  })
  return counts.length === 0 ? 'Nothing to check' : counts.join(', ')
}

/** The same of decisions that fail a check: what is kept fails it by what is other all the same. */
export function failuresOf(decisions: readonly CheckedDecision[]): string {
  const counts = STATUSES.flatMap(([status, found]) => {
    const count = decisions.filter(each => each.status === status).length
    return count === 0 ? [] : [`${count} ${status === 'kept' ? 'kept with changes' : found}`]
  })
  return counts.join(', ')
}

const STATUSES: readonly (readonly [CheckedDecision['status'], string, string])[] = [
  ['drifted', 'drifted', 'changed'],
  ['due', 'due for review', 'due for review'],
  ['kept', 'kept', 'kept'],
  ['unrecorded', 'not recorded', 'new'],
  ['gone', 'gone', 'removed'],
]

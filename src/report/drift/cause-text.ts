import type { Catalogue } from '../../model/catalogue.ts'
import type { RecordedPolicy } from '../../model/recorded-decision.ts'
import type {
  AnswerChanged,
  CatalogueChanged,
  Cause,
  FixedChanged,
  InterfaceChanged,
  RuleChange,
  VersionChange,
} from '../../model/result/drift.ts'
import { type LabelContext, renderText } from '../wording/label-context.ts'
import { countOf, firstSentence, joinClauses, joinWords, lowerFirst } from '../wording/phrases.ts'
import { answerWords, changedTicks, choiceWords, subjectWords } from './drift-labels.ts'

/** Causes as one clause behind "because", in the words of the catalogue. */
export function causesText(causes: readonly Cause[], labels: LabelContext): string {
  const clauses = causes.map(cause => causeText(cause, labels))
  return causes.some(({ kind }) => kind === 'interface') ? firstOf(clauses) : joinClauses(clauses)
}

function causeText(cause: Cause, labels: LabelContext): string {
  switch (cause.kind) {
    case 'answer':
      return answerChangeText(cause, labels)
    case 'fixed':
      return fixedChangeText(cause, labels)
    case 'interface':
      return `the interface ${cause.interface} ${INTERFACE_CHANGES[cause.change]}`
    case 'changed-catalogue':
      return catalogueChangeText(cause, labels)
  }
}

const INTERFACE_CHANGES: Readonly<Record<InterfaceChanged['change'], string>> = {
  new: 'is new',
  gone: 'is gone',
  changed: 'has other answers',
}

/** An answer that is another, as a clause. */
export function answerChangeText(
  { question, before, after }: AnswerChanged,
  labels: LabelContext,
): string {
  const subject = subjectWords(question, labels)
  const words = (written: string) => answerWords(question, written, labels)
  if (before === null)
    return after === null ? subject : `${subject} is answered with ${words(after)} now`
  if (after === null) return `${subject} is no longer answered (was ${words(before)})`
  const ticks = changedTicks(question, { before, after }, labels)
  return `${subject} ${ticks ?? `changed from ${words(before)} to ${words(after)}`}`
}

/** A decision taken elsewhere that is another, as a clause. */
export function fixedChangeText(
  { pair, before, after }: FixedChanged,
  labels: LabelContext,
): string {
  const words = (choice: string) => choiceWords(pair, choice, labels)
  if (before === null) return after === null ? pair : `${words(after)} is fixed now`
  if (after === null) return `${words(before)} is no longer fixed`
  return `${words(after)} is fixed, no longer ${words(before)}`
}

function catalogueChangeText(
  { versions, rules, lost }: CatalogueChanged,
  labels: LabelContext,
): string {
  const changed =
    versions.length === 0
      ? 'the catalogue changed under the same version'
      : versionsText(versions, labels)
  const details = [
    ...lost.map(({ question, written }) => `it cannot read ${question}: ${written} any more`),
    ...rules.map(rule => ruleChangeText(rule, labels)),
  ]
  return details.length === 0 ? changed : `${changed}: ${firstOf(details)}`
}

/** The layers that have another version, came or went, as a clause. */
export function versionsText(
  versions: readonly VersionChange[],
  { catalogue }: LabelContext,
): string {
  return joinWords(versions.map(version => versionText(version, catalogue)))
}

function versionText(
  { name, before, after }: VersionChange,
  { layers }: Pick<Catalogue, 'layers'>,
): string {
  const isLowest = layers[0]?.name === name
  const called = isLowest
    ? `the catalogue${layers.length > 1 ? ` ${name}` : ''}`
    : `the layer ${name}`
  if (before === null)
    return isLowest ? `the catalogue is ${name} ${after} now` : `${called} ${after} is new`
  if (after === null) return `${name} ${before} is gone`
  return `${called} went from ${before} to ${after}`
}

/** Rules that count otherwise, as a clause. */
export function rulesText(rules: readonly RuleChange[], labels: LabelContext): string {
  return firstOf(rules.map(rule => ruleChangeText(rule, labels)))
}

function ruleChangeText(change: RuleChange, labels: LabelContext): string {
  const { isPolicy, effect, before, after } = change
  const called = ruleWords(change, labels)
  const side = sideWords(change.side, labels)
  if (effect === 'rules-out') {
    const verb = isPolicy ? 'forbids' : 'rules out'
    return after > 0 ? `${called} ${verb} ${side} now` : `${called} no longer ${verb} ${side}`
  }
  if (before === 0) return `${called} counts ${after} for ${side} now`
  if (after === 0) return `${called} no longer counts for ${side} (was ${before})`
  return `${called} counts ${after} for ${side} (was ${before})`
}

/** A rule by its reason, a policy by its owner and its reason; with its id, by which it can be explained. */
function ruleWords({ rule, because, owner }: RuleChange, labels: LabelContext): string {
  if (because !== null && owner !== null) return policyWords({ id: rule, because, owner })
  const rules = labels.catalogue.pairs.flatMap(({ rules }) => rules)
  const found = rules.find(({ id }) => id === rule)
  const reason = found && renderText(firstSentence(found.because), labels).replace(/\.$/, '')
  return reason ? `"${reason}" (${rule})` : `rule ${rule}`
}

/** A policy by its id, its owner and its reason. */
export function policyWords({ id, owner, because }: RecordedPolicy): string {
  const reason = firstSentence(because.replace(/\s+/g, ' ').trim()).replace(/\.$/, '')
  return `the policy ${id} of ${owner} ("${reason}")`
}

function sideWords(side: string, { catalogue }: LabelContext): string {
  const named = catalogue.pairs.flatMap(({ patterns, hybrids }) => [...patterns, ...hybrids])
  return lowerFirst(named.find(({ id }) => id === side)?.name ?? side)
}

// The heaviest come first; who wants them all has the JSON.
const MOST = 3

function firstOf(clauses: readonly string[]): string {
  const rest = clauses.length - MOST
  return rest > 0
    ? `${clauses.slice(0, MOST).join(', ')} and ${countOf(rest, 'more change')}`
    : joinClauses(clauses)
}

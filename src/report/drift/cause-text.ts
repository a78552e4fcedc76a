import type { Catalogue } from '../../model/catalogue.ts'
import type {
  AnswerChanged,
  CatalogueChanged,
  Cause,
  FixedChanged,
  InterfaceChanged,
  RuleChange,
  VersionChange,
} from '../../model/result/drift.ts'
import { countOf, joinWords } from '../wording/phrases.ts'

/** The layers by which a person knows a catalogue. */
export type NamedLayers = Pick<Catalogue, 'layers'>

/** Causes as one clause behind "because"; by ids, which are short and can be looked up. */
export function causesText(causes: readonly Cause[], catalogue: NamedLayers): string {
  const clauses = causes.map(cause => causeText(cause, catalogue))
  return causes.some(({ kind }) => kind === 'interface') ? firstOf(clauses) : joinWords(clauses)
}

function causeText(cause: Cause, catalogue: NamedLayers): string {
  switch (cause.kind) {
    case 'answer':
      return answerChangeText(cause)
    case 'fixed':
      return fixedChangeText(cause)
    case 'interface':
      return `the interface ${cause.interface} ${INTERFACE_CHANGES[cause.change]}`
    case 'changed-catalogue':
      return catalogueChangeText(cause, catalogue)
  }
}

const INTERFACE_CHANGES: Readonly<Record<InterfaceChanged['change'], string>> = {
  new: 'is new',
  gone: 'is gone',
  changed: 'has other answers',
}

/** An answer that is another, as a clause. */
export function answerChangeText({ question, before, after }: AnswerChanged): string {
  if (before === null) return `${question} is answered with ${after} now`
  if (after === null) return `${question} is no longer answered (was ${before})`
  return `${question} changed from ${before} to ${after}`
}

/** A decision taken elsewhere that is another, as a clause. */
export function fixedChangeText({ pair, before, after }: FixedChanged): string {
  if (before === null) return `${pair} is fixed to ${after} now`
  if (after === null) return `${pair} is no longer fixed to ${before}`
  return `${pair} is fixed to ${after}, no longer to ${before}`
}

function catalogueChangeText(
  { versions, rules, lost }: CatalogueChanged,
  catalogue: NamedLayers,
): string {
  const changed =
    versions.length === 0
      ? 'the catalogue changed under the same version'
      : versionsText(versions, catalogue)
  const details = [
    ...lost.map(({ question, written }) => `it cannot read ${question}: ${written} any more`),
    ...rules.map(ruleChangeText),
  ]
  return details.length === 0 ? changed : `${changed}: ${firstOf(details)}`
}

/** The layers that have another version, came or went, as a clause. */
export function versionsText(versions: readonly VersionChange[], catalogue: NamedLayers): string {
  return joinWords(versions.map(version => versionText(version, catalogue)))
}

function versionText({ name, before, after }: VersionChange, { layers }: NamedLayers): string {
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
export function rulesText(rules: readonly RuleChange[]): string {
  return firstOf(rules.map(ruleChangeText))
}

function ruleChangeText({ rule, isPolicy, effect, side, before, after }: RuleChange): string {
  const called = `${isPolicy ? 'policy' : 'rule'} ${rule}`
  if (effect === 'rules-out') {
    const verb = isPolicy ? 'forbids' : 'rules out'
    return after > 0 ? `${called} ${verb} ${side} now` : `${called} no longer ${verb} ${side}`
  }
  if (before === 0) return `${called} counts ${after} for ${side} now`
  if (after === 0) return `${called} no longer counts for ${side} (was ${before})`
  return `${called} counts ${after} for ${side} (was ${before})`
}

// The heaviest come first; who wants them all has the JSON.
const MOST = 3

function firstOf(clauses: readonly string[]): string {
  const rest = clauses.length - MOST
  return rest > 0
    ? `${clauses.slice(0, MOST).join(', ')} and ${countOf(rest, 'more change')}`
    : joinWords(clauses)
}

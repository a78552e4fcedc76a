import type {
  Difference,
  Drift,
  Forbidden,
  LandscapeDrift,
  Review,
} from '../../model/result/drift.ts'
import { type LabelContext, pairName, pairPhrase, renderText } from '../wording/label-context.ts'
import { LAYER_NAMES } from '../wording/names/layer-names.ts'
import { firstSentence, joinNames, joinWords } from '../wording/phrases.ts'
import {
  answerChangeText,
  causesText,
  fixedChangeText,
  policyWords,
  rulesText,
  versionsText,
} from './cause-text.ts'
import { choiceWords } from './drift-labels.ts'

/** What is not as it was recorded, and a clause that says why, or what of it; null: no more is to be said. */
export interface DifferenceText {
  readonly what: string
  readonly why: string | null
}

/** A difference in words, with the ids by which its parts can be explained. */
export function differenceText(difference: Difference, labels: LabelContext): DifferenceText {
  switch (difference.kind) {
    case 'verdict':
      return { what: driftText(difference, labels), why: because(difference, labels) }
    case 'design':
      return {
        what: driftText(difference, labels),
        why: `${because(difference, labels)}${avoided(difference, labels)}`,
      }
    case 'forbidden':
      return {
        what: forbiddenText(difference, labels),
        why: `by ${joinNames(difference.policies.map(policyWords))}, ${because(difference, labels)}`,
      }
    case 'rule':
    case 'standing':
    case 'layer':
      return { what: landscapeText(difference, labels), why: because(difference, labels) }
    case 'review':
      return { what: reviewText(difference, labels), why: null }
    case 'strength': {
      const { pair, choice, before, after } = difference
      const still = `${pairName(pair, labels)}: still ${choiceWords(pair, choice, labels)}`
      const what = `${still}, ${firmness(after)} (was ${firmness(before)})`
      return { what, why: because(difference, labels) }
    }
    case 'rules': {
      const { pair, choice, changes } = difference
      const what = `${pairName(pair, labels)}: still ${choiceWords(pair, choice, labels)}`
      return { what, why: `though ${rulesText(changes, labels)}` }
    }
    case 'answer':
      return { what: answerChangeText(difference, labels), why: UNCHANGED }
    case 'fixed':
      return { what: fixedChangeText(difference, labels), why: UNCHANGED }
    case 'reasons':
      return {
        what: `the requirements give other reasons for what is fixed on ${pairPhrase(difference.pair, labels)}`,
        why: null,
      }
    case 'moved':
      return { what: `${difference.before} is now ${difference.after}`, why: null }
    case 'catalogue':
      return { what: versionsText(difference.versions, labels), why: null }
  }
}

/** The same as one sentence on a line. */
export function differenceSentence(difference: Difference, labels: LabelContext): string {
  const { what, why } = differenceText(difference, labels)
  return why === null ? what : `${what}, ${why}`
}

const UNCHANGED = 'which changes no choice'

/** What a landscape advises otherwise for all its interfaces. */
function landscapeText(drift: LandscapeDrift, labels: LabelContext): string {
  switch (drift.kind) {
    case 'rule': {
      const { pair, before, after } = drift
      const words = (choice: string | null) => choiceWords(pair, choice ?? 'none', labels)
      return `the rule for ${pairPhrase(pair, labels)}: ${words(before)} -> ${words(after)}`
    }
    case 'standing':
      return `${drift.interface} ${drift.isApart ? 'goes another way now' : 'follows the rule now'}`
    case 'layer':
      return `the ${layerWords(drift.layer)} ${drift.pays ? 'pays now' : 'no longer pays'}`
  }
}

/** Who fixed what, and that it is forbidden. */
function forbiddenText({ pair, choice, owner }: Forbidden, labels: LabelContext): string {
  const by = owner === null ? '' : ` by ${owner}`
  return `${choiceWords(pair, choice, labels)}, as fixed${by}, is forbidden now`
}

const because = ({ causes }: Pick<Drift, 'causes'>, labels: LabelContext) =>
  `because ${causesText(causes, labels)}`

/** By what is hard about the two choices together; with the id, by which it can be explained. */
function avoided({ avoids }: Drift, labels: LabelContext): string {
  if (avoids.length === 0) return ''
  const tensions = avoids.map(id => {
    const found = labels.catalogue.tensions.find(each => each.id === id)
    const because = found && renderText(firstSentence(found.because), labels).replace(/\.$/, '')
    return because ? `"${because}" (${id})` : id
  })
  return `, which avoids the tension ${joinWords(tensions)}`
}

function driftText({ kind, pair, before, after }: Drift, labels: LabelContext): string {
  const where = kind === 'design' ? ' in the design' : ''
  const words = (choice: string | null) => choiceWords(pair, choice, labels)
  return `${pairName(pair, labels)}${where}: ${words(before)} -> ${words(after ?? 'none')}`
}

/** A review that is due, in words. */
function reviewText({ of, id, date, owner }: Review, labels: LabelContext): string {
  const what =
    of === 'decision'
      ? 'this decision'
      : of === 'fixed'
        ? `what is fixed on ${pairPhrase(id ?? '', labels)}`
        : `the policy ${id}`
  return `the review of ${what} is due since ${date}${owner === null ? '' : `, by ${owner}`}`
}

const firmness = (strength: string | null) => FIRMNESS[strength ?? ''] ?? 'not firm'

const FIRMNESS: Readonly<Record<string, string>> = {
  forced: 'forced',
  strong: 'strong',
  clear: 'clear',
  slight: 'a close call',
  leaning: 'leaning',
}

const layerWords = (kind: string): string =>
  Object.hasOwn(LAYER_NAMES, kind) ? LAYER_NAMES[kind as keyof typeof LAYER_NAMES] : `layer ${kind}`

import type { Difference, Drift, LandscapeDrift, Review } from '../../model/result/drift.ts'
import { joinWords } from '../wording/phrases.ts'
import {
  answerChangeText,
  causesText,
  fixedChangeText,
  type NamedLayers,
  rulesText,
  versionsText,
} from './cause-text.ts'

/** What is not as it was recorded, and a clause that says why, or what of it; null: no more is to be said. */
export interface DifferenceText {
  readonly what: string
  readonly why: string | null
}

/** A difference in words, by ids. */
export function differenceText(difference: Difference, catalogue: NamedLayers): DifferenceText {
  switch (difference.kind) {
    case 'verdict':
      return { what: driftText(difference), why: because(difference, catalogue) }
    case 'design':
      return {
        what: driftText(difference),
        why: `${because(difference, catalogue)}${avoided(difference)}`,
      }
    case 'rule':
    case 'standing':
    case 'layer':
      return { what: landscapeText(difference), why: because(difference, catalogue) }
    case 'review':
      return { what: reviewText(difference), why: null }
    case 'strength': {
      const { pair, choice, before, after } = difference
      const what = `${pair}: still ${choice}, ${firmness(after)} (was ${firmness(before)})`
      return { what, why: because(difference, catalogue) }
    }
    case 'rules': {
      const { pair, choice, changes } = difference
      return { what: `${pair}: still ${choice}`, why: `though ${rulesText(changes)}` }
    }
    case 'answer':
      return { what: answerChangeText(difference), why: UNCHANGED }
    case 'fixed':
      return { what: fixedChangeText(difference), why: UNCHANGED }
    case 'reasons':
      return { what: `the requirements give other reasons for ${difference.pair}`, why: null }
    case 'moved':
      return { what: `${difference.before} is now ${difference.after}`, why: null }
    case 'catalogue':
      return { what: versionsText(difference.versions, catalogue), why: null }
  }
}

/** The same as one sentence on a line. */
export function differenceSentence(difference: Difference, catalogue: NamedLayers): string {
  const { what, why } = differenceText(difference, catalogue)
  return why === null ? what : `${what}, ${why}`
}

const UNCHANGED = 'which changes no choice'

/** What a landscape advises otherwise for all its interfaces. */
function landscapeText(drift: LandscapeDrift): string {
  switch (drift.kind) {
    case 'rule':
      return `the rule for ${drift.pair}: ${drift.before ?? 'none'} -> ${drift.after ?? 'none'}`
    case 'standing':
      return `${drift.interface} ${drift.isApart ? 'goes another way now' : 'follows the rule now'}`
    case 'layer':
      return `the shared layer ${drift.layer} ${drift.pays ? 'pays now' : 'no longer pays'}`
  }
}

const because = ({ causes }: Pick<Drift, 'causes'>, catalogue: NamedLayers) =>
  `because ${causesText(causes, catalogue)}`

const avoided = ({ avoids }: Drift) =>
  avoids.length === 0 ? '' : `, which avoids the tension ${joinWords(avoids)}`

function driftText({ kind, pair, before, after }: Drift): string {
  const where = kind === 'design' ? `${pair} in the design` : pair
  return `${where}: ${before ?? 'not recorded'} -> ${after ?? 'none'}`
}

/** A review that is due, in words. */
function reviewText({ of, id, date, owner }: Review): string {
  const what =
    of === 'decision' ? 'this decision' : of === 'fixed' ? `the fixed ${id}` : `the policy ${id}`
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

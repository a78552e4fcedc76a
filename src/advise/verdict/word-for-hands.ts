import type { End, OtherHands } from '../../model/design-rules.ts'
import { hasOneOf, isGiven, type Setting } from './setting.ts'

/** What is to be carried out at an end, and what else where that end is in other hands or own code is unwanted. */
export interface WordedFor {
  readonly end: End | null
  readonly otherHands: OtherHands | null
}

const ENDS: readonly End[] = ['source', 'target', 'platform']

/** The wording that fits the hands that must carry it out; without an end, those of every end. */
export function wordForHands(
  setting: Setting,
  { text, end, otherHands }: WordedFor & { readonly text: string },
): string {
  if (otherHands === null) return text
  const isForeign = (each: End) => isInOtherHands(setting, each)
  if ((end === null ? ENDS : [end]).some(isForeign)) {
    if (otherHands.foreign !== null) return otherHands.foreign
    if (otherHands.asks !== null) return `Ask ${otherHands.asks}`
  }
  return avoidsCode(setting) ? (otherHands.withoutCode ?? text) : text
}

/** Whether own code is unwanted, or the design has a choice with which nothing is programmed. */
function avoidsCode(setting: Setting): boolean {
  const { ownCodeUnwanted, readyMade } = setting.engine.catalogue.hands
  return isGiven(setting, ownCodeUnwanted) || hasOneOf(setting, readyMade)
}

/** Whether an end belongs to others, or is a product that cannot be changed; false of no end in particular. */
export function isInOtherHands(setting: Setting, end: End | null): boolean {
  const { hands } = setting.engine.catalogue
  return end !== null && isGiven(setting, hands[end]) && !isGiven(setting, hands.allOurs)
}

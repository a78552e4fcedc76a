import type { End, OtherHands } from '../../model/design-rules.ts'
import type { Setting } from './setting.ts'

/** What is to be carried out at an end, and what else where that end is in other hands or own code is unwanted. */
export interface WordedFor {
  readonly end: End | null
  readonly otherHands: OtherHands | null
}

/** The wording that fits the hands that must carry it out; without an end, those of every end. */
export function wordForHands(
  setting: Setting,
  text: string,
  { end, otherHands }: WordedFor,
): string {
  if (otherHands === null) return text
  const { foreign, avoidsCode } = setting.hands()
  if (end === null ? foreign.length > 0 : foreign.includes(end)) {
    if (otherHands.foreign !== null) return otherHands.foreign
    if (otherHands.asks !== null) return `Ask ${otherHands.asks}`
  }
  return avoidsCode ? (otherHands.withoutCode ?? text) : text
}

/** Whether an end belongs to others, or is a product that cannot be changed; false of no end in particular. */
export function isInOtherHands(setting: Setting, end: End | null): boolean {
  return end !== null && setting.hands().foreign.includes(end)
}

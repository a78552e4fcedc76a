import type { End, OtherHands } from '../../model/design-rules.ts'
import type { AnswerState } from '../engine/answer-state.ts'
import type { Engine } from '../engine/engine.ts'
import { isTrue } from '../engine/supporting-answers.ts'

/** What is to be carried out at an end, and what else where that end is in other hands or own code is unwanted. */
export interface WordedFor {
  readonly end: End | null
  readonly otherHands: OtherHands | null
}

/** The wording that fits the hands that must carry it out. */
export function wordForHands(
  engine: Engine,
  { text, end, otherHands }: WordedFor & { readonly text: string },
  answers: AnswerState,
): string {
  if (otherHands === null) return text
  const { ownCodeUnwanted } = engine.catalogue.hands
  if (otherHands.foreign !== null && isInOtherHands(engine, end, answers)) return otherHands.foreign
  const avoidsCode = ownCodeUnwanted !== null && isTrue(engine, ownCodeUnwanted, answers)
  return avoidsCode ? (otherHands.withoutCode ?? text) : text
}

/** Whether an end belongs to others, or is a product that cannot be changed. */
export function isInOtherHands(engine: Engine, end: End | null, answers: AnswerState): boolean {
  const when = end === null ? null : engine.catalogue.hands[end]
  return when !== null && isTrue(engine, when, answers)
}

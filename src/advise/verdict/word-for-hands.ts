import type { End, OtherHands } from '../../model/design-rules.ts'
import type { AnswerState } from '../engine/answer-state.ts'
import type { Engine } from '../engine/engine.ts'
import { isTrue } from '../engine/truth.ts'

/** What is to be carried out at an end, and what else where that end is in other hands or own code is unwanted. */
export interface WordedFor {
  readonly end: End | null
  readonly otherHands: OtherHands | null
}

const ENDS: readonly End[] = ['source', 'target', 'platform']

/** The wording that fits the hands that must carry it out; without an end, those of every end. */
export function wordForHands(
  engine: Engine,
  { text, end, otherHands }: WordedFor & { readonly text: string },
  answers: AnswerState,
): string {
  if (otherHands === null) return text
  const { ownCodeUnwanted } = engine.catalogue.hands
  const isForeign = (each: End) => isInOtherHands(engine, each, answers)
  if (otherHands.foreign !== null && (end === null ? ENDS : [end]).some(isForeign))
    return otherHands.foreign
  const avoidsCode = ownCodeUnwanted !== null && isTrue(engine, ownCodeUnwanted, answers)
  return avoidsCode ? (otherHands.withoutCode ?? text) : text
}

/** Whether an end belongs to others, or is a product that cannot be changed; false of no end in particular. */
export function isInOtherHands(engine: Engine, end: End | null, answers: AnswerState): boolean {
  const when = end === null ? null : engine.catalogue.hands[end]
  return when !== null && isTrue(engine, when, answers)
}

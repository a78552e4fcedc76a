import type { AnswerState } from './answer-state.ts'
import { type Slot, writeRow } from './encode-answers.ts'
import type { Engine } from './engine.ts'

/** Answers, some of them partial, before any is completed. */
export type PartialAnswers = Pick<AnswerState, 'masks' | 'effectiveMasks' | 'slots'>

/** The masks of one completion. */
export type Completion = Pick<AnswerState, 'masks' | 'effectiveMasks'>

/** Whether something holds of the effective masks of every completion of the partial answers; looks no further where it does not. */
export function everyCompletion(
  engine: Engine,
  answers: PartialAnswers,
  holds: (effectiveMasks: Int32Array) => boolean,
): boolean {
  const scratch = copyOf(answers)
  return visitCompletions(engine, { slots: answers.slots, scratch }, () =>
    holds(scratch.effectiveMasks),
  )
}

/** Every completion of these partial answers. */
export function listCompletions(engine: Engine, answers: PartialAnswers): readonly Completion[] {
  const scratch = copyOf(answers)
  const all: Completion[] = []
  visitCompletions(engine, { slots: answers.slots, scratch }, () => {
    all.push(copyOf(scratch))
    return true
  })
  return all
}

function copyOf({ masks, effectiveMasks }: Completion): Completion {
  return { masks: masks.slice(), effectiveMasks: effectiveMasks.slice() }
}

/** Writes one completion after the other into `scratch`, and stops at the first of which `visit` is false. */
function visitCompletions(
  engine: Engine,
  { slots, scratch }: { readonly slots: readonly Slot[]; readonly scratch: Completion },
  visit: () => boolean,
): boolean {
  const from = (at: number): boolean => {
    const slot = slots[at]
    if (slot === undefined) return visit()
    for (const row of slot.values) {
      writeRow(engine, scratch, { variables: slot.variables, row })
      if (!from(at + 1)) return false
    }
    return true
  }
  return from(0)
}

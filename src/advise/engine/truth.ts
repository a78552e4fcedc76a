import { FALSE, TRUE, type Truth, UNKNOWN } from '../../condition/evaluate.ts'
import type { Condition } from '../../model/condition.ts'
import type { AnswerState } from './answer-state.ts'
import { matchCondition } from './compiled/compiled-condition.ts'
import { everyCompletion, type PartialAnswers } from './completions.ts'
import type { Slot } from './encode-answers.ts'
import type { Engine } from './engine.ts'

/** Whether a condition is true whichever of the partial answers is. */
export function isTrue(engine: Engine, condition: Condition, answers: AnswerState): boolean {
  return truthOf(engine, condition, answers) === TRUE
}

/** Whether something holds for these answers: its `when` is true and its `unless` is not; null stands for none. */
export function isInForce(
  engine: Engine,
  { when, unless }: { readonly when: Condition | null; readonly unless: Condition | null },
  answers: AnswerState,
): boolean {
  return (
    (when === null || isTrue(engine, when, answers)) &&
    (unless === null || !isTrue(engine, unless, answers))
  )
}

/** The truth of a condition, where it is the same whichever of the partial answers is true; else unknown. */
export function truthOf(engine: Engine, condition: Condition, answers: AnswerState): Truth {
  const truths = engine.truthsOf(answers)
  const known = truths.get(condition)
  if (known !== undefined) return known
  const truth = findTruth(engine, condition, answers)
  truths.set(condition, truth)
  return truth
}

/** The same of answers that are looked at once. */
export function findTruth(engine: Engine, condition: Condition, answers: PartialAnswers): Truth {
  const { code, variables } = engine.conditionOf(condition)
  if (answers.slots.length === 0) return matchCondition(code, 0, answers.effectiveMasks)
  const own = variables()
  const slots = answers.slots.filter(slot => slot.variables.some(each => own.includes(each)))
  const atLarge = matchCondition(code, 0, answers.effectiveMasks)
  const isCertain = atLarge !== UNKNOWN && slots.every(slot => keepsScopes(engine, slot))
  if (slots.length === 0 || isCertain) return atLarge
  let common: Truth | null = null
  const isSame = everyCompletion(engine, { ...answers, slots }, masks => {
    const truth = matchCondition(code, 0, masks)
    common ??= truth
    return truth === common && truth !== UNKNOWN
  })
  return isSame ? (common ?? FALSE) : UNKNOWN
}

/** Whether no scope depends on a partial answer: what is true of it as it stands is true whichever of its options is. */
function keepsScopes({ dependents }: Engine, { variables }: Slot): boolean {
  return variables.every(variable => dependents[variable]?.length === 1)
}

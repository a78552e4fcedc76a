import { evaluateCondition, FALSE, TRUE, type Truth, UNKNOWN } from '../../condition/evaluate.ts'
import type { Condition } from '../../model/condition.ts'
import type { AnswerState } from './answer-state.ts'
import { everyCompletion, type PartialAnswers } from './completions.ts'
import type { Slot } from './encode-answers.ts'
import type { Engine } from './engine.ts'
import type { Variable } from './variables.ts'

/** Whether a condition is true whichever of the partial answers is. */
export function isTrue(engine: Engine, condition: Condition, answers: AnswerState): boolean {
  return truthOf(engine, condition, answers) === TRUE
}

/** Whether something holds for these answers: its `when` is true and its `unless` is not; null stands for none. */
export function isInForce(
  engine: Engine,
  { when, unless = null }: Terms,
  answers: AnswerState,
): boolean {
  return (
    (when === null || isTrue(engine, when, answers)) &&
    (unless === null || !isTrue(engine, unless, answers))
  )
}

/** When something holds. */
export interface Terms {
  readonly when: Condition | null
  readonly unless?: Condition | null
}

/** The truth of a condition, where it is the same whichever of the partial answers is true; else unknown. */
export function truthOf(engine: Engine, condition: Condition, answers: AnswerState): Truth {
  if (answers.slots.length === 0) return truthAtLarge(engine, condition, answers)
  const truths = engine.truthsOf(answers)
  const known = truths.get(condition)
  if (known !== undefined) return known
  const truth = tryCompletions(engine, condition, answers)
  truths.set(condition, truth)
  return truth
}

/** The truth of a condition with partial answers as they stand. It is read as it is written: most are asked for once. */
export function truthAtLarge(
  { index }: Engine,
  condition: Condition,
  { effectiveMasks }: Pick<PartialAnswers, 'effectiveMasks'>,
): Truth {
  return evaluateCondition(condition, part => index.truthOf(part, effectiveMasks))
}

/** Whether no completion of these partial answers is decided otherwise. */
function isCertain(engine: Engine, atLarge: Truth, slots: readonly Slot[]): boolean {
  return (
    slots.length === 0 || (atLarge !== UNKNOWN && slots.every(slot => keepsScopes(engine, slot)))
  )
}

function tryCompletions(engine: Engine, condition: Condition, answers: PartialAnswers): Truth {
  const atLarge = truthAtLarge(engine, condition, answers)
  if (isCertain(engine, atLarge, answers.slots)) return atLarge
  const slots = slotsOf(engine, condition, answers)
  if (isCertain(engine, atLarge, slots)) return atLarge
  let common: Truth | null = null
  const isSame = everyCompletion(engine, { ...answers, slots }, effectiveMasks => {
    const truth = truthAtLarge(engine, condition, { effectiveMasks })
    common ??= truth
    return truth === common && truth !== UNKNOWN
  })
  return isSame ? (common ?? FALSE) : UNKNOWN
}

/** The partial answers to questions that a condition names, or on which the scope of such a question depends. */
function slotsOf(
  { questionsIn, variables, dependents }: Engine,
  condition: Condition,
  { slots }: PartialAnswers,
): readonly Slot[] {
  const named = questionsIn(condition)
  // A variable is among its own dependents.
  const bearsOn = (variable: number) =>
    dependents[variable]?.some(each => named.has((variables[each] as Variable).question)) ?? false
  return slots.filter(slot => slot.variables.some(bearsOn))
}

/** Whether no scope depends on a partial answer: what is true of it as it stands is true whichever of its options is. */
function keepsScopes({ dependents }: Engine, { variables }: Slot): boolean {
  return variables.every(variable => dependents[variable]?.length === 1)
}

import {
  type AnswerChange,
  type AnswerState,
  withChange,
  writeMasksAfter,
} from '../engine/answer-state.ts'
import type { CompiledTension } from '../engine/engine.ts'
import { addStates, isSameState } from '../engine/pair-state.ts'
import { addGroups } from '../engine/score-groups.ts'
import { scoreLinkedAfter } from '../verdict/linked-groups.ts'
import { scorePartial } from '../verdict/score-pair.ts'
import { type Evaluation, holds, holdsFor, isPartial, type Status } from './evaluation.ts'
import type { Impact } from './impact.ts'
import { evaluatePair, type PairEvaluation } from './pair-evaluation.ts'
import { reconcilePairs } from './reconcile-pairs.ts'

/** The status after these changes, with all other answers as they are; what does not change is the object of the evaluation itself. */
export function evaluateAfter(
  evaluation: Evaluation,
  impact: Impact,
  changes: readonly AnswerChange[],
): Status {
  const { answers } = evaluation
  if (answers.slots.length > 0 && completesSlot(answers, changes))
    return evaluateCompleted(evaluation, impact, changes)
  writeScratch(evaluation, changes)
  const pairEvaluations = pairEvaluationsAfter(evaluation, impact, changes)
  const tensions = tensionsAfter(evaluation, impact.tensions, each =>
    holdsAfter(evaluation, each, changes),
  )
  restoreScratch(evaluation, changes)
  return statusAfter(evaluation, pairEvaluations, tensions)
}

/** Whether a change is of a partial answer, which is partial no more then. */
export function completesSlot({ slots }: AnswerState, changes: readonly AnswerChange[]): boolean {
  return changes.some(({ variable }) => slots.some(({ variables }) => variables.includes(variable)))
}

/** The answers after these changes. */
export function answersAfter(
  { engine, answers }: Pick<Evaluation, 'engine' | 'answers'>,
  changes: readonly AnswerChange[],
): AnswerState {
  return changes.reduce((state, change) => withChange(engine, state, change), answers)
}

/** The same where a partial answer is changed: what it linked is linked anew. */
function evaluateCompleted(
  evaluation: Evaluation,
  { affected, tensions }: Impact,
  changes: readonly AnswerChange[],
): Status {
  const { engine, pairEvaluations } = evaluation
  const answers = answersAfter(evaluation, changes)
  const after = [...pairEvaluations]
  for (const { pair, indexes, unaffectedState } of affected) {
    const { compiled, fixed } = pairEvaluations[pair] as PairEvaluation
    const own = scorePartial(engine, compiled, { answers, indexes: indexes })
    after[pair] = evaluatePair(compiled, addStates(unaffectedState, own), fixed)
  }
  return statusAfter(
    evaluation,
    after.some((each, pair) => !isSameEvaluation(each, pairEvaluations[pair] as PairEvaluation))
      ? after
      : pairEvaluations,
    tensionsAfter(evaluation, tensions, each => holdsFor(engine, each, { answers })),
  )
}

/** Whether a tension holds after these changes, which are written into the scratch masks already. */
function holdsAfter(
  { engine, answers, scratchMasks, completionsOf }: Evaluation,
  compiled: CompiledTension,
  changes: readonly AnswerChange[],
): boolean {
  return isPartial(compiled, answers)
    ? holdsFor(engine, compiled, { answers, completionsOf, changes })
    : holds(engine, compiled, scratchMasks)
}

function isSameEvaluation(one: PairEvaluation, other: PairEvaluation): boolean {
  return one === other || isSameState(one.state, other.state)
}

function statusAfter(
  evaluation: Evaluation,
  pairEvaluations: readonly PairEvaluation[],
  tensions: readonly CompiledTension[],
): Status {
  if (tensions === evaluation.tensions) {
    if (pairEvaluations === evaluation.pairEvaluations) return evaluation
    if (
      !evaluation.hasActiveTension &&
      haveSameStandaloneChoices(pairEvaluations, evaluation.pairEvaluations)
    )
      return { pairEvaluations, tensions, design: evaluation.design }
  }
  return { pairEvaluations, tensions, design: reconcilePairs(pairEvaluations, tensions) }
}

/** Whether the standalone choices of all pairs are the same. */
function haveSameStandaloneChoices(
  after: readonly PairEvaluation[],
  before: readonly PairEvaluation[],
): boolean {
  for (let pair = 0; pair < after.length; pair++) {
    const one = after[pair] as PairEvaluation
    const other = before[pair] as PairEvaluation
    if (
      one !== other &&
      (one.standaloneChoices.length !== other.standaloneChoices.length ||
        one.standaloneChoices[0] !== other.standaloneChoices[0])
    )
      return false
  }
  return true
}

/** Writes the masks after these changes into the scratch buffer, for who restores it. */
export function writeScratch(
  { engine, answers, scratchMasks }: Evaluation,
  changes: readonly AnswerChange[],
): void {
  writeMasksAfter(engine, { masks: answers.masks, changes }, scratchMasks)
}

/** Restores the scratch buffer to the masks before these changes. */
export function restoreScratch(
  { engine, answers, scratchMasks }: Evaluation,
  changes: readonly AnswerChange[],
): void {
  for (const { variable } of changes)
    for (const dependent of engine.dependents[variable] ?? [])
      scratchMasks[dependent] = answers.effectiveMasks[dependent] as number
}

/** The pairs evaluated on the scratch masks; the evaluation's own array where none changes. */
function pairEvaluationsAfter(
  { engine, pairEvaluations, scratchMasks }: Evaluation,
  { affected }: Impact,
  changes: readonly AnswerChange[],
): readonly PairEvaluation[] {
  let after: PairEvaluation[] | null = null
  for (const { pair, groups, linked, unaffectedState } of affected) {
    const before = pairEvaluations[pair] as PairEvaluation
    let state = addGroups(engine, { groups, start: unaffectedState }, scratchMasks)
    for (const each of linked) state = addStates(state, scoreLinkedAfter(engine, each, changes))
    if (isSameState(state, before.state)) continue
    after ??= [...pairEvaluations]
    after[pair] = evaluatePair(before.compiled, state, before.fixed)
  }
  return after ?? pairEvaluations
}

/** The tensions that hold after a change that can affect some of them; the evaluation's own array where none changes. */
function tensionsAfter(
  { tensions }: Evaluation,
  affected: readonly CompiledTension[],
  isActive: (tension: CompiledTension) => boolean,
): readonly CompiledTension[] {
  let after: readonly CompiledTension[] = tensions
  for (const each of affected) {
    const held = tensions.includes(each)
    if (isActive(each) !== held) after = held ? after.filter(one => one !== each) : [...after, each]
  }
  return after
}

import {
  type AnswerChange,
  type AnswerState,
  withChange,
  writeMasksAfter,
} from '../engine/answer-state.ts'
import { groupsAffectedBy } from '../engine/dependency-index.ts'
import type { AffectedGroups, CompiledPair, CompiledTension, Engine } from '../engine/engine.ts'
import { addStates, isSameState, type PairState } from '../engine/pair-state.ts'
import { addGroups } from '../engine/score-groups.ts'
import { scorePartial } from '../verdict/score-pair.ts'
import { type Evaluation, holds, holdsFor, type Status, stateWithout } from './evaluation.ts'
import { evaluatePair, type PairEvaluation } from './pair-evaluation.ts'
import { reconcilePairs } from './reconcile-pairs.ts'

/** What has to be evaluated again when the answers to some questions change. */
export interface Impact {
  readonly affected: readonly AffectedPair[]
  /** The tensions whose condition depends on one of the questions. */
  readonly tensions: readonly CompiledTension[]
}

/** The scoring groups of a pair that depend on the variables, and the sum of all its others. */
interface AffectedPair extends Pick<AffectedGroups, 'pair' | 'groups' | 'indexes'> {
  readonly unaffectedState: PairState
}

/** The scoring groups that are to be scored again when these variables change, by pair. */
export function affectedBy(
  { engine, answers, linked }: Evaluation,
  variables: readonly number[],
): readonly AffectedGroups[] {
  const [only = -1] = variables
  const affected =
    variables.length === 1
      ? (engine.affectedByVariable[only] ?? [])
      : groupsAffectedBy(engine.pairs, variables)
  if (answers.slots.length === 0) return affected
  return affected.map(each => withLinked(engine, each, linked[each.pair] ?? []))
}

function withLinked(
  { pairs }: Engine,
  affected: AffectedGroups,
  linked: readonly (readonly number[])[],
): AffectedGroups {
  const more = linked.filter(groups => groups.some(index => affected.indexes.includes(index)))
  if (more.length === 0) return affected
  const { groups } = pairs[affected.pair] as CompiledPair
  const indexes = [...new Set([...affected.indexes, ...more.flat()])]
  return {
    pair: affected.pair,
    indexes,
    groups: indexes.map(index => groups[index] as AffectedGroups['groups'][number]),
  }
}

/** What changed answers to these variables can affect. */
export function impactOf(evaluation: Evaluation, variables: readonly number[]): Impact {
  return {
    affected: affectedBy(evaluation, variables).map(({ pair, groups, indexes }) => ({
      pair,
      groups,
      indexes,
      unaffectedState: stateWithout(evaluation, pair, indexes),
    })),
    tensions: tensionsOf(evaluation.engine, variables),
  }
}

function tensionsOf(
  { tensionsByVariable }: Engine,
  variables: readonly number[],
): readonly CompiledTension[] {
  const [only] = variables
  return only !== undefined && variables.length === 1
    ? (tensionsByVariable[only] ?? [])
    : [...new Set(variables.flatMap(variable => tensionsByVariable[variable] ?? []))]
}

/** The status after these changes, with all other answers as they are; what does not change is the object of the evaluation itself. */
export function evaluateAfter(
  evaluation: Evaluation,
  impact: Impact,
  changes: readonly AnswerChange[],
): Status {
  const { engine, answers, scratchMasks } = evaluation
  if (answers.slots.length > 0) return evaluatePartialAfter(evaluation, impact, changes)
  writeMasksAfter(engine, { masks: answers.masks, changes }, scratchMasks)
  const pairEvaluations = pairEvaluationsAfter(evaluation, impact)
  const tensions = tensionsAfter(evaluation, impact.tensions, each =>
    holds(engine, each, scratchMasks),
  )
  restoreScratch(evaluation, changes)
  return statusAfter(evaluation, pairEvaluations, tensions)
}

/** The same where answers are partial: what is linked is scored together. */
function evaluatePartialAfter(
  evaluation: Evaluation,
  { affected, tensions }: Impact,
  changes: readonly AnswerChange[],
): Status {
  const { engine, pairEvaluations } = evaluation
  const answers = changes.reduce<AnswerState>(
    (state, change) => withChange(engine, state, change),
    evaluation.answers,
  )
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
    tensionsAfter(evaluation, tensions, each => holdsFor(engine, each, answers)),
  )
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

function restoreScratch(
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
): readonly PairEvaluation[] {
  let after: PairEvaluation[] | null = null
  for (const { pair, groups, unaffectedState } of affected) {
    const before = pairEvaluations[pair] as PairEvaluation
    const state = addGroups(engine, { groups, start: unaffectedState }, scratchMasks)
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

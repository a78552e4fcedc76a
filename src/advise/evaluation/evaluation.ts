import { TRUE } from '../../condition/evaluate.ts'
import { type AnswerChange, type AnswerState, writeMasksAfter } from '../engine/answer-state.ts'
import { matchCondition } from '../engine/compiled-condition.ts'
import type { AffectedGroups, CompiledPair, CompiledTension, Engine } from '../engine/engine.ts'
import { isSameState, type PairState } from '../engine/pair-state.ts'
import { addGroups, weighRules } from '../verdict/score-pair.ts'
import { evaluatePair, type PairEvaluation } from './pair-evaluation.ts'
import { type Design, hasActiveTension, reconcilePairs } from './reconcile-pairs.ts'

/** Verdicts, active tensions and design for one set of answers. */
export interface Status {
  readonly pairEvaluations: readonly PairEvaluation[]
  /** The tensions whose condition these answers make true. */
  readonly tensions: readonly CompiledTension[]
  readonly design: Design
}

/** The status for one set of answers with the state of every scoring group, so that only what another answer affects is scored again. */
export interface Evaluation extends Status {
  readonly engine: Engine
  readonly answers: AnswerState
  /** By index of the pair. */
  readonly groupStates: readonly GroupStates[]
  /** Whether a tension holds between the standalone choices of two pairs. */
  readonly hasActiveTension: boolean
  /** A scratch buffer of `evaluateAfter`, which writes the changed masks into it and restores `answers.effectiveMasks` before it returns. */
  readonly scratchMasks: Int32Array
}

/** By index of the scoring group of a pair: its score for the first and the second side, and its flags. */
interface GroupStates {
  readonly first: readonly number[]
  readonly second: readonly number[]
  readonly flags: readonly number[]
}

/** By index of the pair: the choice that was taken elsewhere; null where none was. */
export type Fixed = readonly (number | null)[]

/** Scores, decides and reconciles all pairs for these answers. */
export function evaluate(engine: Engine, answers: AnswerState, fixed: Fixed): Evaluation {
  const { effectiveMasks } = answers
  const groupStates = engine.pairs.map(compiled => scoreEachGroup(engine, compiled, effectiveMasks))
  const pairEvaluations = engine.pairs.map((compiled, pair) =>
    evaluatePair(
      compiled,
      sumStates(groupStates[pair] as GroupStates, [...compiled.groups.keys()]),
      fixed[pair] ?? null,
    ),
  )
  const tensions = engine.tensions.filter(each => holds(engine, each, effectiveMasks))
  return {
    engine,
    answers,
    pairEvaluations,
    tensions,
    design: reconcilePairs(pairEvaluations, tensions),
    groupStates,
    hasActiveTension: hasActiveTension(pairEvaluations, tensions),
    scratchMasks: effectiveMasks.slice(),
  }
}

function scoreEachGroup(
  engine: Engine,
  { groups }: CompiledPair,
  effectiveMasks: Int32Array,
): GroupStates {
  // Plain arrays: small typed ones are costly to make.
  const first: number[] = []
  const second: number[] = []
  const flags: number[] = []
  for (const { side, rules } of groups) {
    const { heaviest, raised } = weighRules(engine, rules, effectiveMasks)
    first.push(side === 0 ? heaviest : 0)
    second.push(side === 0 ? 0 : heaviest)
    flags.push(raised)
  }
  return { first, second, flags }
}

/** What has to be evaluated again when the answers to some questions change. */
export interface Impact {
  readonly affected: readonly AffectedPair[]
  /** The tensions whose condition depends on one of the questions. */
  readonly tensions: readonly CompiledTension[]
}

/** The scoring groups of a pair that depend on the questions, and the sum of all its others. */
interface AffectedPair extends Pick<AffectedGroups, 'pair' | 'groups'> {
  readonly unaffectedState: PairState
}

/** What changed answers to these questions can affect. */
export function impactOf(
  evaluation: Evaluation,
  questions: readonly number[],
  affected: readonly AffectedGroups[],
): Impact {
  return {
    affected: affected.map(({ pair, groups, unaffected }) => ({
      pair,
      groups,
      unaffectedState: stateOfGroups(evaluation, pair, unaffected),
    })),
    tensions: tensionsOf(evaluation.engine, questions),
  }
}

function tensionsOf(
  { tensionsByQuestion }: Engine,
  questions: readonly number[],
): readonly CompiledTension[] {
  const [only] = questions
  return only !== undefined && questions.length === 1
    ? (tensionsByQuestion[only] as readonly CompiledTension[])
    : questions.flatMap(question => tensionsByQuestion[question] as readonly CompiledTension[])
}

/** The status after these changes, with all other answers as they are; what does not change is the object of the evaluation itself. */
export function evaluateAfter(
  evaluation: Evaluation,
  impact: Impact,
  changes: readonly AnswerChange[],
): Status {
  const { engine, answers, scratchMasks } = evaluation
  writeMasksAfter(engine, { masks: answers.masks, changes }, scratchMasks)
  const pairEvaluations = pairEvaluationsAfter(evaluation, impact)
  const tensions = tensionsAfter(evaluation, impact)
  restoreScratch(evaluation, changes)
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
  for (const { question } of changes)
    for (const dependent of engine.dependents[question] as readonly number[])
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

/** The tensions that hold on the scratch masks; the evaluation's own array where none changes. */
function tensionsAfter(
  { engine, tensions, scratchMasks }: Evaluation,
  impact: Impact,
): readonly CompiledTension[] {
  let after: readonly CompiledTension[] = tensions
  for (const each of impact.tensions) {
    const held = tensions.includes(each)
    if (holds(engine, each, scratchMasks) !== held)
      after = held ? after.filter(one => one !== each) : [...after, each]
  }
  return after
}

function holds({ code }: Engine, { whenAt }: CompiledTension, effectiveMasks: Int32Array): boolean {
  return whenAt < 0 || matchCondition(code, whenAt, effectiveMasks) === TRUE
}

/** The sum of these scoring groups of a pair, by their indexes. */
export function stateOfGroups(
  { groupStates }: Evaluation,
  pair: number,
  indexes: readonly number[],
): PairState {
  return sumStates(groupStates[pair] as GroupStates, indexes)
}

function sumStates({ first, second, flags }: GroupStates, indexes: readonly number[]): PairState {
  let a = 0
  let b = 0
  let raised = 0
  for (let at = 0; at < indexes.length; at++) {
    const index = indexes[at] as number
    a += first[index] as number
    b += second[index] as number
    raised |= flags[index] as number
  }
  return { scores: [a, b], flags: raised }
}

import {
  type AnswerChange,
  type AnswerState,
  masksAfter,
  withChange,
} from '../engine/answer-state.ts'
import {
  type Completer,
  completer,
  everyCompletion,
  type PartialAnswers,
} from '../engine/completions.ts'
import type { Slot } from '../engine/encode-answers.ts'
import type { CompiledPair, CompiledTension, Engine } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import { entryOf } from '../engine/score-groups.ts'
import type { Masks } from '../engine/variables.ts'
import { type LinkedGroups, linkGroups } from '../verdict/linked-groups.ts'
import { scoreWithLinked } from '../verdict/score-pair.ts'
import { findHands, type KnownHands } from '../verdict/setting.ts'
import { type GroupStates, scoreEachGroup, subtractStates, sumStates } from './group-states.ts'
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
  /** Of a pair by its index; made when a search asks for it first. */
  readonly groupStatesOf: (pair: number) => GroupStates
  /** Of a pair by its index: the scoring groups that partial answers link, which are scored together; their sum is the state of the first. */
  readonly linkedOf: (pair: number) => readonly LinkedGroups[]
  /** The completions of some of its partial answers. */
  readonly completionsOf: Completer
  /** Whose hands carry the design out; found when it is asked for first. */
  readonly hands: () => KnownHands
  /** Whether a tension holds between the standalone choices of two pairs. */
  readonly hasActiveTension: boolean
  /** A scratch buffer of `evaluateAfter`, which writes the changed masks into it and restores `answers.effectiveMasks` before it returns. */
  readonly scratchMasks: number[]
}

/** By index of the pair: the choice that was taken elsewhere; null where none was. */
export type Fixed = readonly (number | null)[]

/** Scores, decides and reconciles all pairs for these answers. */
export function evaluate(engine: Engine, answers: AnswerState, fixed: Fixed): Evaluation {
  const completionsOf = completer(engine, answers)
  const linked: (readonly LinkedGroups[])[] = []
  const linkedOf = (pair: number) => {
    const compiled = engine.pairs[pair] as CompiledPair
    linked[pair] ??= linkGroups(engine, compiled, { answers, completionsOf })
    return linked[pair]
  }
  const groupStates: GroupStates[] = []
  const groupStatesOf = (pair: number) => {
    const compiled = engine.pairs[pair] as CompiledPair
    groupStates[pair] ??= scoreEachGroup(engine, compiled, { answers, linked: linkedOf(pair) })
    return groupStates[pair]
  }
  const pairEvaluations = engine.pairs.map((compiled, pair) => {
    const state = scoreWithLinked(engine, compiled, { answers, linked: linkedOf(pair) })
    return evaluatePair(compiled, state, fixed[pair] ?? null)
  })
  const tensions = tensionsFor(engine, answers, completionsOf)
  const design = reconcilePairs(pairEvaluations, tensions)
  let hands: KnownHands | null = null
  return {
    engine,
    answers,
    pairEvaluations,
    tensions,
    design,
    groupStatesOf,
    linkedOf,
    completionsOf,
    hasActiveTension: hasActiveTension(pairEvaluations, tensions),
    hands: () => {
      hands ??= findHands({ engine, answers, design })
      return hands
    },
    scratchMasks: answers.effectiveMasks.slice(),
  }
}

/** The tensions that hold whichever of the partial answers is true. */
function tensionsFor(
  engine: Engine,
  answers: AnswerState,
  completionsOf: Completer,
): readonly CompiledTension[] {
  const partial = answers.slots.flatMap(({ variables }) =>
    variables.flatMap(variable => engine.tensionsByVariable[variable] ?? []),
  )
  return engine.tensions.filter(each =>
    partial.includes(each)
      ? holdsFor(engine, each, { answers, completionsOf })
      : holds(engine, each, answers.effectiveMasks),
  )
}

/** Whether the condition of a tension is true for these effective masks. */
export function holds(engine: Engine, { when }: CompiledTension, effectiveMasks: Masks): boolean {
  return when === null || engine.table[entryOf(engine, when, effectiveMasks) + 1] !== 0
}

/** Whether a tension holds whichever of the partial answers is true, after changes of others. */
export function holdsFor(
  engine: Engine,
  compiled: CompiledTension,
  {
    answers,
    completionsOf = completer(engine, answers),
    changes = [],
  }: {
    readonly answers: AnswerState
    readonly completionsOf?: Completer
    readonly changes?: readonly AnswerChange[]
  },
): boolean {
  const slots = slotsOf(compiled, answers)
  const completions = completionsOf(slots)
  if (completions !== null)
    return completions.every(each => holds(engine, compiled, masksAfter(engine, each, changes)))
  const after = changes.reduce((state, change) => withChange(engine, state, change), answers)
  return everyCompletion(engine, { ...after, slots }, masks => holds(engine, compiled, masks))
}

/** Whether the condition of a tension depends on a partial answer. */
export const isPartial = (
  compiled: CompiledTension,
  answers: Pick<PartialAnswers, 'slots'>,
): boolean => slotsOf(compiled, answers).length > 0

/** The partial answers on which the condition of a tension depends. */
function slotsOf(
  { variables }: CompiledTension,
  { slots }: Pick<PartialAnswers, 'slots'>,
): readonly Slot[] {
  return slots.length === 0
    ? slots
    : slots.filter(slot => slot.variables.some(variable => variables.includes(variable)))
}

/** The sum of these scoring groups of a pair, by their indexes. */
export function stateOfGroups(
  { groupStatesOf }: Evaluation,
  pair: number,
  indexes: readonly number[],
): PairState {
  return sumStates(groupStatesOf(pair), indexes)
}

/** The sum of all scoring groups of a pair but these, by their indexes. */
export function stateWithout(
  { groupStatesOf, pairEvaluations }: Evaluation,
  pair: number,
  indexes: readonly number[],
): PairState {
  const { state } = pairEvaluations[pair] as PairEvaluation
  return subtractStates(state, groupStatesOf(pair), indexes)
}

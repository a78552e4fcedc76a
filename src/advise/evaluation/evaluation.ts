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
import type { CompiledTension, Engine } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import { entryOf } from '../engine/score-groups.ts'
import type { Masks } from '../engine/variables.ts'
import { findHands, type KnownHands } from '../verdict/setting.ts'
import { subtractStates, sumStates } from './group-states.ts'
import type { PairEvaluation } from './pair-evaluation.ts'
import { type Fixed, type PairParts, pairParts } from './pair-parts.ts'
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
  readonly parts: readonly PairParts[]
  /** The completions of some of its partial answers. */
  readonly completionsOf: Completer
  /** Whose hands carry the design out; found when it is asked for first. */
  readonly hands: () => KnownHands
  /** Whether a tension holds between the standalone choices of two pairs. */
  readonly hasActiveTension: boolean
  /** A scratch buffer of `evaluateAfter`, which writes the changed masks into it and restores `answers.effectiveMasks` before it returns. */
  readonly scratchMasks: number[]
}

/** Scores, decides and reconciles all pairs for these answers. */
export function evaluate(engine: Engine, answers: AnswerState, fixed: Fixed): Evaluation {
  const completionsOf = completer(engine, answers)
  const parts = pairParts(engine, { answers, fixed, completionsOf })
  const pairEvaluations = parts.map(({ evaluation }) => evaluation)
  const tensions = tensionsFor(engine, answers, completionsOf)
  const design = reconcilePairs(pairEvaluations, tensions)
  let hands: KnownHands | null = null
  return {
    engine,
    answers,
    parts,
    pairEvaluations,
    tensions,
    design,
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
  { parts }: Evaluation,
  pair: number,
  indexes: readonly number[],
): PairState {
  return sumStates((parts[pair] as PairParts).groupStates(), indexes)
}

/** The sum of all scoring groups of a pair but these, by their indexes. */
export function stateWithout(
  { parts }: Evaluation,
  pair: number,
  indexes: readonly number[],
): PairState {
  const { evaluation, groupStates } = parts[pair] as PairParts
  return subtractStates(evaluation.state, groupStates(), indexes)
}

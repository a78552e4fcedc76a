import { type AnswerState, countMoves } from './answer-state.ts'
import type { Engine, PairState, TensionTable, Touch } from './engine.ts'
import { matchCondition, TRUE } from './match-condition.ts'
import { type Design, reconcilePairs } from './reconcile-pairs.ts'
import { addUnits, scoreUnits } from './score-pair.ts'
import { type Stand, standOf } from './stand.ts'

/** Where everything stands for some answers. */
export interface Standing {
  readonly stands: readonly Stand[]
  /** The tensions that the answers make hold. */
  readonly tensions: readonly TensionTable[]
  readonly design: Design
}

/** Where everything stands, unit by unit as well, so that what another answer changes is quickly told. */
export interface Board extends Standing {
  readonly engine: Engine
  readonly answers: AnswerState
  /** By pair and unit. */
  readonly units: readonly (readonly PairState[])[]
}

/** A choice by pair that was taken elsewhere; null where none was. */
export type Fixed = readonly (number | null)[]

/** Sets everything up for some answers. */
export function openBoard(engine: Engine, answers: AnswerState, fixed: Fixed): Board {
  const { counted } = answers
  const units = engine.pairs.map(table =>
    table.units.map(unit => scoreUnits(engine, [unit], counted)),
  )
  const stands = engine.pairs.map((table, pair) =>
    standOf(table, sumOf(units[pair] as readonly PairState[]), fixed[pair] ?? null),
  )
  const tensions = engine.tensions.filter(each => holds(engine, each, counted))
  return {
    engine,
    answers,
    stands,
    tensions,
    design: reconcilePairs(stands, tensions),
    units,
  }
}

/** An answer to a question: its index, and the mask of the options. */
export interface Move {
  readonly question: number
  readonly mask: number
}

/** What is to be looked at again after moves of the same questions. */
export interface Scope {
  readonly touches: readonly RestedTouch[]
  /** The tensions that hang on one of the questions. */
  readonly tensions: readonly TensionTable[]
  /** What counts after the move that was looked at last; the next one is written over it. */
  readonly counted: Int32Array
}

/** What hangs on the questions, and what the rest of the pair comes to. */
interface RestedTouch extends Pick<Touch, 'pair' | 'units'> {
  readonly rest: PairState
}

/** What moves of these questions can bear on. */
export function openScope(
  board: Board,
  questions: readonly number[],
  touches: readonly Touch[],
): Scope {
  return {
    touches: touches.map(({ pair, units, others }) => ({
      pair,
      units,
      rest: restOf(board, pair, others),
    })),
    tensions: questions.flatMap(question => board.engine.strains[question] ?? []),
    counted: new Int32Array(board.answers.counted),
  }
}

/** Where everything stands after these moves; what they leave as it was is shared with the board. */
export function standAfter(board: Board, scope: Scope, moves: readonly Move[]): Standing {
  const { engine, answers } = board
  const { counted } = scope
  countMoves(engine, { masks: answers.masks, moves }, counted)
  let stands: Stand[] | null = null
  for (const { pair, units, rest } of scope.touches) {
    const before = board.stands[pair] as Stand
    const state = addUnits(engine, { units, start: rest }, counted)
    if (isSameState(state, before.state)) continue
    stands ??= [...board.stands]
    stands[pair] = standOf(before.table, state, before.fixed)
  }
  const tensions = tensionsAfter(board, scope)
  if (stands === null && tensions === board.tensions) return board
  const now = stands ?? board.stands
  return { stands: now, tensions, design: reconcilePairs(now, tensions) }
}

/** The tensions that hold now; the board's own where they are the same. */
function tensionsAfter({ engine, tensions }: Board, scope: Scope): readonly TensionTable[] {
  const { counted } = scope
  for (const each of scope.tensions)
    if (holds(engine, each, counted) !== tensions.includes(each))
      return engine.tensions.filter(one => holds(engine, one, counted))
  return tensions
}

function holds({ code }: Engine, { whenAt }: TensionTable, counted: Int32Array): boolean {
  return whenAt < 0 || matchCondition(code, whenAt, counted) === TRUE
}

/** What these units of a pair come to as it stands. */
export function restOf({ units }: Board, pair: number, indexes: readonly number[]): PairState {
  const states = units[pair] as readonly PairState[]
  return sumOf(indexes.map(index => states[index] as PairState))
}

function sumOf(states: readonly PairState[]): PairState {
  let a = 0
  let b = 0
  let flags = 0
  for (const state of states) {
    a += state.scores[0]
    b += state.scores[1]
    flags |= state.flags
  }
  return { scores: [a, b], flags }
}

function isSameState(one: PairState, other: PairState): boolean {
  return (
    one.flags === other.flags &&
    one.scores[0] === other.scores[0] &&
    one.scores[1] === other.scores[1]
  )
}

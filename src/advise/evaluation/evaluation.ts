import { TRUE } from '../../condition/evaluate.ts'
import { type AnswerState, countMoves } from '../engine/answer-state.ts'
import { matchCondition } from '../engine/compiled-condition.ts'
import type { Engine, PairTable, TensionTable, Touch } from '../engine/engine.ts'
import { isSameState, type PairState } from '../engine/pair-state.ts'
import { addUnits, weighItems } from '../verdict/score-pair.ts'
import { type Stand, standOf } from './pair-evaluation.ts'
import { type Design, isStrained, reconcilePairs } from './reconcile-pairs.ts'

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
  /** By pair. */
  readonly units: readonly UnitStates[]
  /** Whether a tension holds between what two pairs would be by themselves. */
  readonly strained: boolean
  /** Where `standAfter` writes what would count; the same as what counts while it is not at work. */
  readonly room: Int32Array
}

/** By unit of a pair what it comes to: what it scores for either side, and its flags. */
interface UnitStates {
  readonly first: readonly number[]
  readonly second: readonly number[]
  readonly flags: readonly number[]
}

/** A choice by pair that was taken elsewhere; null where none was. */
export type Fixed = readonly (number | null)[]

/** Sets everything up for some answers. */
export function openBoard(engine: Engine, answers: AnswerState, fixed: Fixed): Board {
  const { counted } = answers
  const units = engine.pairs.map(table => unitStates(engine, table, counted))
  const stands = engine.pairs.map((table, pair) =>
    standOf(table, sumOf(units[pair] as UnitStates, [...table.units.keys()]), fixed[pair] ?? null),
  )
  const tensions = engine.tensions.filter(each => holds(engine, each, counted))
  return {
    engine,
    answers,
    stands,
    tensions,
    design: reconcilePairs(stands, tensions),
    units,
    strained: isStrained(stands, tensions),
    room: counted.slice(),
  }
}

function unitStates(engine: Engine, { units }: PairTable, counted: Int32Array): UnitStates {
  // Plain arrays: small typed ones are costly to make.
  const first: number[] = []
  const second: number[] = []
  const flags: number[] = []
  for (const { side, items } of units) {
    const { heaviest, raised } = weighItems(engine, items, counted)
    first.push(side === 0 ? heaviest : 0)
    second.push(side === 0 ? 0 : heaviest)
    flags.push(raised)
  }
  return { first, second, flags }
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
    tensions: strainsOf(board.engine, questions),
  }
}

function strainsOf({ strains }: Engine, questions: readonly number[]): readonly TensionTable[] {
  const [only] = questions
  return only !== undefined && questions.length === 1
    ? (strains[only] ?? [])
    : questions.flatMap(question => strains[question] ?? [])
}

/** Where everything stands after these moves; what they leave as it was is shared with the board. */
export function standAfter(board: Board, scope: Scope, moves: readonly Move[]): Standing {
  const { engine, answers, room } = board
  countMoves(engine, { masks: answers.masks, moves }, room)
  const stands = standsAfter(board, scope)
  const tensions = tensionsAfter(board, scope)
  takeBack(board, moves)
  if (tensions === board.tensions) {
    if (stands === board.stands) return board
    if (!board.strained && areOwn(stands, board.stands))
      return { stands, tensions, design: board.design }
  }
  return { stands, tensions, design: reconcilePairs(stands, tensions) }
}

/** Whether each pair would by itself be what it was. */
function areOwn(after: readonly Stand[], before: readonly Stand[]): boolean {
  for (let pair = 0; pair < after.length; pair++) {
    const one = after[pair] as Stand
    const other = before[pair] as Stand
    if (one !== other && (one.own.length !== other.own.length || one.own[0] !== other.own[0]))
      return false
  }
  return true
}

function takeBack({ engine, answers, room }: Board, moves: readonly Move[]): void {
  for (const { question } of moves)
    for (const dependent of engine.dependents[question] ?? [])
      room[dependent] = answers.counted[dependent] as number
}

/** Where the pairs stand in the board's room; the board's own stands where that is the same. */
function standsAfter({ engine, stands, room }: Board, { touches }: Scope): readonly Stand[] {
  let after: Stand[] | null = null
  for (const { pair, units, rest } of touches) {
    const before = stands[pair] as Stand
    const state = addUnits(engine, { units, start: rest }, room)
    if (isSameState(state, before.state)) continue
    after ??= [...stands]
    after[pair] = standOf(before.table, state, before.fixed)
  }
  return after ?? stands
}

/** The tensions that hold in the board's room; the board's own where they are the same. */
function tensionsAfter({ engine, tensions, room }: Board, scope: Scope): readonly TensionTable[] {
  let after: readonly TensionTable[] = tensions
  for (const each of scope.tensions) {
    const held = tensions.includes(each)
    if (holds(engine, each, room) !== held)
      after = held ? after.filter(one => one !== each) : [...after, each]
  }
  return after
}

function holds({ code }: Engine, { whenAt }: TensionTable, counted: Int32Array): boolean {
  return whenAt < 0 || matchCondition(code, whenAt, counted) === TRUE
}

/** What these units of a pair come to as it stands. */
export function restOf({ units }: Board, pair: number, indexes: readonly number[]): PairState {
  return sumOf(units[pair] as UnitStates, indexes)
}

function sumOf({ first, second, flags }: UnitStates, indexes: readonly number[]): PairState {
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

import { touchesOf } from '../engine/dependency-index.ts'
import type { Touch } from '../engine/engine.ts'
import {
  type Board,
  type Move,
  openScope,
  type Standing,
  standAfter,
} from '../evaluation/evaluation.ts'
import type { Stand } from '../evaluation/pair-evaluation.ts'
import type { Design } from '../evaluation/reconcile-pairs.ts'
import { isSameDecision } from '../verdict/decide-pair.ts'
import { givenQuestions, movesOf, twosOf, type VerdictTip } from './answer-changes.ts'
import { tipPair } from './joint-tipping-points.ts'

/** Moves of given answers, and what they make of the design. */
export interface DesignTip {
  readonly moves: readonly Move[]
  readonly design: Design
}

/** By pair those of its verdict, and those of the design. */
export interface Tips {
  readonly verdicts: readonly (readonly VerdictTip[])[]
  readonly design: readonly DesignTip[]
}

/**
 * Every single given answer that, moved to another option, changes a verdict or the design. Given: in scope
 * and not unknown; an answer is never moved to unknown, nor within its own options.
 */
export function findSingleTips(board: Board): Tips {
  const notes = openNotes(board)
  for (const question of givenQuestions(board)) {
    const touches = board.engine.touches[question] as readonly Touch[]
    const scope = openScope(board, [question], touches)
    for (const move of movesOf(board, question))
      note(notes, board, { moves: [move], after: standAfter(board, scope, [move]) })
  }
  return notes
}

/**
 * The single tips, and where a verdict or the design has none, every two answers that change it together. Two
 * answers are not looked for where more than `MOST_QUESTIONS` are given.
 */
export function findTippingPoints(board: Board, single: Tips = findSingleTips(board)): Tips {
  if (givenQuestions(board).length > MOST_QUESTIONS) return single
  return {
    verdicts: single.verdicts.map((tips, pair) => (tips.length > 0 ? tips : tipPair(board, pair))),
    design: single.design.length > 0 ? single.design : tipDesign(board),
  }
}

/** With so many given answers two of them are moved in less than ten thousand ways, a matter of milliseconds. */
export const MOST_QUESTIONS = 40

interface Notes {
  readonly verdicts: VerdictTip[][]
  readonly design: DesignTip[]
}

function openNotes({ stands }: Board): Notes {
  return { verdicts: stands.map(() => []), design: [] }
}

function note(
  notes: Notes,
  board: Board,
  { moves, after }: { readonly moves: readonly Move[]; readonly after: Standing },
): void {
  if (after === board) return
  for (let pair = 0; pair < after.stands.length; pair++)
    if (isTurned(board, after, pair))
      notes.verdicts[pair]?.push({ moves, decision: (after.stands[pair] as Stand).decision })
  if (!isSameDesign(after.design, board.design)) notes.design.push({ moves, design: after.design })
}

/** Whether outcome or choice of a pair is another than before. */
export function isTurned(before: Standing, after: Standing, pair: number): boolean {
  const one = before.stands[pair] as Stand
  const other = after.stands[pair] as Stand
  return one !== other && !isSameDecision(one.decision, other.decision)
}

/** Whether two designs choose alike. */
export function isSameDesign(one: Design, other: Design): boolean {
  if (one === other) return true
  for (let pair = 0; pair < one.length; pair++)
    if (!isSameChoice(one[pair] as readonly number[], other[pair] as readonly number[]))
      return false
  return true
}

/** Whether two sets of choices of a pair say the same: that one, either, or none. */
export function isSameChoice(one: readonly number[], other: readonly number[]): boolean {
  if (one === other) return true
  if (one.length > 1 && other.length > 1) return true
  return one.length === other.length && one[0] === other[0]
}

/** Every two answers that change the design; no single one does. */
function tipDesign(board: Board): readonly DesignTip[] {
  const notes = openNotes(board)
  for (const two of twosOf(givenQuestions(board))) {
    const scope = openScope(board, two, touchesOf(board.engine.pairs, two))
    for (const moves of bothMoves(board, two))
      note(notes, board, { moves, after: standAfter(board, scope, moves) })
  }
  return notes.design
}

function bothMoves(
  board: Board,
  [one, other]: readonly [number, number],
): readonly (readonly Move[])[] {
  const seconds = movesOf(board, other)
  return movesOf(board, one).flatMap(first => seconds.map(second => [first, second]))
}

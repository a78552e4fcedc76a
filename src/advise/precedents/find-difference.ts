import { isTurned } from '../changes/find-tipping-points.ts'
import type { Touch } from '../engine/engine.ts'
import { type Board, openScope, standAfter } from '../evaluation/evaluation.ts'
import type { Stand } from '../evaluation/pair-evaluation.ts'
import type { PrecedentTable } from './compile-precedents.ts'
import { compareAnswers } from './measure-similarity.ts'

/**
 * The question answered otherwise there that matters most to what the precedent decided: one whose answer,
 * moved here to the one there, turns a verdict; else the one that shifts the leads most; null where none does.
 */
export function findDifference(board: Board, precedent: PrecedentTable): Difference | null {
  const felt = precedent.answered
    .map((question, at) => ({ question, at, mask: precedent.masks[at] as number }))
    .filter(({ at }) => compareAnswers(board.answers.counted, precedent, at) < 0)
    .map(({ question, mask }) => ({
      question,
      mask,
      ...measureEffect(board, { question, mask }, precedent.pairs),
    }))
    .filter(({ turns, shift }) => turns || shift > 0)
  const [most] = felt.sort(
    (one, other) => Number(other.turns) - Number(one.turns) || other.shift - one.shift,
  )
  return most ?? null
}

/** A question that is answered otherwise there, and with which options, as a mask. */
export interface Difference {
  readonly question: number
  readonly mask: number
}

/** Whether another answer turns one of the verdicts, and by how much it shifts their leads in all. */
function measureEffect(board: Board, move: Difference, pairs: readonly number[]) {
  const touches = board.engine.touches[move.question] as readonly Touch[]
  const after = standAfter(board, openScope(board, [move.question], touches), [move])
  let turns = false
  let shift = 0
  for (const pair of pairs) {
    turns ||= isTurned(board, after, pair)
    shift += Math.abs(leadOf(after.stands[pair]) - leadOf(board.stands[pair]))
  }
  return { turns, shift }
}

const leadOf = (stand: Stand | undefined) =>
  stand === undefined ? 0 : stand.state.scores[0] - stand.state.scores[1]

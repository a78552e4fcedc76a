import type { AnswerState } from './answer-state.ts'
import { withAnswer } from './answer-state.ts'
import type { PrecedentTable } from './compile-precedents.ts'
import { decidePair, isSameDecision } from './decide-pair.ts'
import type { Engine, PairState, PairTable } from './engine.ts'
import { compareAnswers } from './measure-likeness.ts'
import { scorePair } from './score-pair.ts'

/**
 * The question answered otherwise there that matters most to what the precedent decided: one whose answer,
 * moved here to the one there, turns a verdict; else the one that shifts the leads most; null where none does.
 */
export function findDifference(
  engine: Engine,
  answers: AnswerState,
  precedent: PrecedentTable,
): Difference | null {
  const standing = precedent.pairs.map(pair => {
    const table = engine.pairs[pair] as PairTable
    return { table, state: scorePair(engine, table, answers.counted) }
  })
  const felt = precedent.answered
    .map((question, at) => ({ question, at, mask: precedent.masks[at] as number }))
    .filter(({ at }) => compareAnswers(answers.counted, precedent, at) < 0)
    .map(({ question, mask }) => {
      const { counted } = withAnswer(engine, answers, { question, mask })
      return { question, mask, ...measureEffect(engine, standing, counted) }
    })
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

interface Standing {
  readonly table: PairTable
  readonly state: PairState
}

/** Whether other answers turn one of the decisions, and by how much they shift the leads in all. */
function measureEffect(engine: Engine, standing: readonly Standing[], counted: Int32Array) {
  let turns = false
  let shift = 0
  for (const { table, state } of standing) {
    const moved = scorePair(engine, table, counted)
    turns ||= !isSameDecision(decidePair(table, state), decidePair(table, moved))
    shift += Math.abs(leadOf(moved) - leadOf(state))
  }
  return { turns, shift }
}

const leadOf = ({ scores }: PairState) => scores[0] - scores[1]

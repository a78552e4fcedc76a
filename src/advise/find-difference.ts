import type { AnswerState } from './answer-state.ts'
import { withAnswer } from './answer-state.ts'
import type { PrecedentTable } from './compile-precedents.ts'
import { decidePair, isSameDecision } from './decide-pair.ts'
import type { Engine, PairTable } from './engine.ts'
import { compareMasks } from './measure-likeness.ts'
import { scorePair } from './score-pair.ts'

/**
 * The question answered otherwise there that matters most to what the precedent decided: one whose answer,
 * moved here to the one there, turns a verdict; else the one that shifts the leads most; null where none does.
 */
export function findDifference(
  engine: Engine,
  answers: AnswerState,
  { counted, answered, pairs }: PrecedentTable,
): number | null {
  const tables = pairs.flatMap(pair => engine.pairs[pair] ?? [])
  const differing = answered.filter(
    question => compareMasks(answers.counted[question] as number, counted[question] as number) < 0,
  )
  const felt = differing
    .map(question => {
      const mask = counted[question] as number
      const moved = withAnswer(engine, answers, { question, mask })
      return { question, ...compareStates(engine, tables, [answers.counted, moved.counted]) }
    })
    .filter(({ turns, shift }) => turns || shift > 0)
  const [most] = felt.sort(
    (one, other) => Number(other.turns) - Number(one.turns) || other.shift - one.shift,
  )
  return most?.question ?? null
}

function compareStates(
  engine: Engine,
  tables: readonly PairTable[],
  [before, after]: readonly [Int32Array, Int32Array],
) {
  const changes = tables.map(table => {
    const [one, other] = [scorePair(engine, table, before), scorePair(engine, table, after)]
    return {
      turns: !isSameDecision(decidePair(table, one), decidePair(table, other)),
      shift: Math.abs(other.scores[0] - other.scores[1] - one.scores[0] + one.scores[1]),
    }
  })
  return {
    turns: changes.some(({ turns }) => turns),
    shift: changes.reduce((sum, { shift }) => sum + shift, 0),
  }
}

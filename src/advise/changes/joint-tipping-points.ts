import { countAfter } from '../engine/answer-state.ts'
import type { PairTable, Touch, Unit } from '../engine/engine.ts'
import { addStates, type PairState, stateKey } from '../engine/pair-state.ts'
import { type Board, type Move, restOf } from '../evaluation/evaluation.ts'
import { decidePair, isSameDecision } from '../verdict/decide-pair.ts'
import { scoreUnits } from '../verdict/score-pair.ts'
import { givenQuestions, movesOf, twosOf, type VerdictTip } from './answer-changes.ts'

/** Every two given answers that together change the verdict on a pair; no single one does. */
export function tipPair(board: Board, pair: number): readonly VerdictTip[] {
  const levers = givenQuestions(board).flatMap(question => leverOf(board, question, pair))
  return twosOf(levers).flatMap(([one, other]) =>
    sharesUnits(one, other)
      ? tryTogether(board, { pair, one, other })
      : tryApart(board, { pair, one, other }),
  )
}

/** A given answer that bears on the pair. */
interface Lever {
  readonly question: number
  readonly touch: Touch
  readonly options: readonly LeverOption[]
}

/** Another option, and what the units that hang on the question come to with it alone. */
interface LeverOption {
  readonly move: Move
  readonly part: PairState
  readonly changes: boolean
}

interface Two {
  readonly pair: number
  readonly one: Lever
  readonly other: Lever
}

function leverOf(board: Board, question: number, pair: number): readonly Lever[] {
  const { engine, answers } = board
  const touch = engine.touches[question]?.find(each => each.pair === pair)
  if (!touch) return []
  const now = stateKey(scoreUnits(engine, touch.units, answers.counted))
  const options = movesOf(board, question).map(move => {
    const part = scoreUnits(engine, touch.units, countAfter(engine, answers, [move]))
    return { move, part, changes: stateKey(part) !== now }
  })
  return [{ question, touch, options }]
}

function sharesUnits(one: Lever, other: Lever): boolean {
  return one.touch.units.some(unit => other.touch.units.includes(unit))
}

/** No unit hangs on both answers: what each changes adds up, and one that changes nothing adds nothing. */
function tryApart(board: Board, { pair, one, other }: Two): readonly VerdictTip[] {
  const others = one.touch.others.filter(index => other.touch.others.includes(index))
  const rest = restOf(board, pair, others)
  const seconds = other.options.filter(({ changes }) => changes)
  return one.options
    .filter(({ changes }) => changes)
    .flatMap(first => {
      const half = addStates(rest, first.part)
      return seconds.flatMap(second =>
        tipOf(board, pair, {
          moves: [first.move, second.move],
          state: addStates(half, second.part),
        }),
      )
    })
}

function tryTogether(board: Board, { pair, one, other }: Two): readonly VerdictTip[] {
  const { engine, answers } = board
  const others = one.touch.others.filter(index => other.touch.others.includes(index))
  const rest = restOf(board, pair, others)
  const units: readonly Unit[] = [...new Set([...one.touch.units, ...other.touch.units])]
  return one.options.flatMap(first =>
    other.options.flatMap(second => {
      const moves = [first.move, second.move]
      const own = scoreUnits(engine, units, countAfter(engine, answers, moves))
      return tipOf(board, pair, { moves, state: addStates(rest, own) })
    }),
  )
}

function tipOf(
  { engine, stands }: Board,
  pair: number,
  { moves, state }: { readonly moves: readonly Move[]; readonly state: PairState },
): readonly VerdictTip[] {
  const decision = decidePair(engine.pairs[pair] as PairTable, state)
  const before = stands[pair]?.decision
  return before && isSameDecision(before, decision) ? NONE : [{ moves, decision }]
}

const NONE: readonly VerdictTip[] = []

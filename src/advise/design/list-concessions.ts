import type { Concession } from '../../model/blueprint.ts'
import type { FixedDecision } from '../../model/requirements.ts'
import { nameChoices } from '../changes/decode-tipping-points.ts'
import { choiceId, FIRST_HYBRID } from '../engine/choice-code.ts'
import type { CodedChoice, TensionTable } from '../engine/engine.ts'
import type { Board } from '../evaluation/evaluation.ts'
import type { Stand } from '../evaluation/pair-evaluation.ts'
import { decidedChoice } from '../verdict/decide-pair.ts'

/** The choices of the design that are not the verdicts', what each costs, and the tensions that it avoids. */
export function listConcessions(
  board: Board,
  fixed: readonly FixedDecision[],
): readonly Concession[] {
  return board.stands.flatMap((stand, index) => {
    const choices = board.design[index] ?? []
    const from = decidedChoice(stand.decision)
    if (from === null || choices.length === 0 || choices.includes(from)) return []
    const { pair } = stand.table
    const avoided = stand.fixed === null ? avoidedBy(board, { pair: index, choice: from }) : []
    const decision = fixed.find(each => each.pair === pair.id)
    return [
      {
        pair: pair.id,
        from: choiceId(pair, from),
        to: nameChoices(pair, choices),
        cost: costOf(stand, from, choices),
        because: heaviestOf(avoided)?.tension.because ?? decision?.because ?? ELSEWHERE,
        tensions: avoided.map(({ tension }) => tension.id),
      },
    ]
  })
}

const ELSEWHERE = 'It was decided elsewhere.'

/** The least that the design can lose on the pair; a fixed choice is worth its evidence even where it is ruled out. */
function costOf(stand: Stand, from: number, choices: readonly number[]): number {
  const worth = (choice: number) => evidenceFor(stand, choice)
  const most = Math.max(...choices.map(worth))
  return (worth(from) - most) / stand.table.share.denominator
}

function evidenceFor({ table, state }: Stand, choice: number): number {
  const { numerator, denominator } = table.share
  const [a, b] = state.scores
  return choice < FIRST_HYBRID ? denominator * state.scores[choice as 0 | 1] : numerator * (a + b)
}

/** The tensions that the verdict's choice would have with the rest of the design. */
function avoidedBy({ tensions, design }: Board, from: CodedChoice): readonly TensionTable[] {
  return tensions.filter(({ ends: [one, other] }) => {
    const joins = (end: CodedChoice, far: CodedChoice) =>
      end.pair === from.pair &&
      end.choice === from.choice &&
      (design[far.pair]?.includes(far.choice) ?? false)
    return joins(one, other) || joins(other, one)
  })
}

function heaviestOf(tensions: readonly TensionTable[]): TensionTable | undefined {
  return [...tensions].sort((one, other) => other.weight - one.weight)[0]
}

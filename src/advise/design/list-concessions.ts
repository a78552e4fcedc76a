import type { FixedDecision } from '../../model/requirements.ts'
import type { Concession } from '../../model/result/blueprint.ts'
import { decodeChoices } from '../changes/decode-tipping-points.ts'
import { choiceId, FIRST_HYBRID } from '../engine/choice-code.ts'
import type { CompiledTension, EncodedChoice } from '../engine/engine.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { PairEvaluation } from '../evaluation/pair-evaluation.ts'
import { decidedChoice } from '../verdict/decide-pair.ts'

/** The choices of the design that are not the verdicts', what each costs, and the tensions that it avoids. */
export function listConcessions(
  evaluation: Evaluation,
  fixed: readonly FixedDecision[],
): readonly Concession[] {
  return evaluation.pairEvaluations.flatMap((pairEvaluation, index) => {
    const choices = evaluation.design[index] as readonly number[]
    const from = decidedChoice(pairEvaluation.decision)
    if (from === null || choices.includes(from)) return []
    const { pair } = pairEvaluation.compiled
    const avoided =
      pairEvaluation.fixed === null ? avoidedBy(evaluation, { pair: index, choice: from }) : []
    const decision = fixed.find(each => each.pair === pair.id)
    return [
      {
        pair: pair.id,
        from: choiceId(pair, from),
        to: decodeChoices(pair, choices),
        cost: costOf(pairEvaluation, from, choices),
        because: heaviestOf(avoided)?.tension.because ?? decision?.because ?? ELSEWHERE,
        tensions: avoided.map(({ tension }) => tension.id),
      },
    ]
  })
}

const ELSEWHERE = 'It was decided elsewhere.'

/** The least that the design can lose on the pair; a fixed choice is worth its evidence even where it is ruled out. */
function costOf(pairEvaluation: PairEvaluation, from: number, choices: readonly number[]): number {
  const worth = (choice: number) => evidenceFor(pairEvaluation, choice)
  const most = Math.max(...choices.map(worth))
  return (worth(from) - most) / pairEvaluation.compiled.share.denominator
}

function evidenceFor({ compiled, state }: PairEvaluation, choice: number): number {
  const { numerator, denominator } = compiled.share
  const [a, b] = state.scores
  return choice < FIRST_HYBRID ? denominator * state.scores[choice as 0 | 1] : numerator * (a + b)
}

/** The tensions that the verdict's choice would have with the rest of the design. */
function avoidedBy(
  { tensions, design }: Evaluation,
  from: EncodedChoice,
): readonly CompiledTension[] {
  return tensions.filter(({ ends: [one, other] }) => {
    const joins = (end: EncodedChoice, far: EncodedChoice) =>
      end.pair === from.pair &&
      end.choice === from.choice &&
      (design[far.pair] as readonly number[]).includes(far.choice)
    return joins(one, other) || joins(other, one)
  })
}

function heaviestOf(tensions: readonly CompiledTension[]): CompiledTension | undefined {
  return [...tensions].sort((one, other) => other.weight - one.weight)[0]
}

import type { PairChoice } from '../model/design-rules.ts'
import type { BlueprintTippingPoint } from '../model/result/blueprint.ts'
import type { TippingPoint } from '../model/result/verdict.ts'
import {
  decodeDecision,
  decodeDesign,
  decodeDesignTippingPoints,
  decodeVerdictTippingPoints,
} from './changes/decode-tipping-points.ts'
import { findSingleTippingPoints } from './changes/find-tipping-points.ts'
import { answerState } from './engine/answer-state.ts'
import { encodeFixed } from './engine/choice-code.ts'
import type { SaidAnswers } from './engine/encode-answers.ts'
import type { Engine } from './engine/engine.ts'
import { evaluate } from './evaluation/evaluation.ts'

/** What an advice decides, without the reasons: outcomes, the blueprint's choices, and the single answers that turn them. */
export interface Decisions {
  readonly verdicts: readonly DecidedPair[]
  readonly blueprint: {
    readonly choices: Readonly<Record<string, string | null>>
    readonly tippingPoints: readonly BlueprintTippingPoint[]
  }
}

/** Outcome and choice of one pair, and the single answers that turn them. */
export interface DecidedPair extends Pick<TippingPoint, 'outcome' | 'choice'> {
  readonly pair: string
  readonly tippingPoints: readonly TippingPoint[]
}

/** What is decided on: the part of requirements that decisions depend on. */
export interface DecisionInput {
  readonly answers: SaidAnswers
  readonly fixed: readonly PairChoice[]
}

/**
 * The same decisions as `advise` takes, without the reasons and thousands of times a second: for trying many answers.
 *
 * @example
 * const { verdicts } = decide(engine, { answers: { purpose: { options: ['look-up'] } }, fixed: [] })
 */
export function decide(engine: Engine, { answers, fixed }: DecisionInput): Decisions {
  const evaluation = evaluate(engine, answerState(engine, answers), encodeFixed(engine, fixed))
  const tippingPoints = findSingleTippingPoints(evaluation)
  return {
    verdicts: evaluation.pairEvaluations.map(({ compiled: { pair }, decision }, index) => ({
      pair: pair.id,
      ...decodeDecision(pair, decision),
      tippingPoints: decodeVerdictTippingPoints(
        evaluation,
        pair,
        tippingPoints.verdicts[index] ?? [],
      ),
    })),
    blueprint: {
      choices: decodeDesign(engine, evaluation.design),
      tippingPoints: decodeDesignTippingPoints(evaluation, tippingPoints.design),
    },
  }
}

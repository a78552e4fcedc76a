import type { BlueprintTippingPoint } from '../model/blueprint.ts'
import type { PairChoice } from '../model/design-rules.ts'
import type { TippingPoint } from '../model/verdict.ts'
import type { VerdictTippingPoint } from './changes/answer-changes.ts'
import {
  decodeDecision,
  decodeDesign,
  decodeDesignTippingPoints,
  decodeVerdictTippingPoints,
} from './changes/decode-tipping-points.ts'
import { findSingleTippingPoints } from './changes/find-tipping-points.ts'
import { answerState } from './engine/answer-state.ts'
import { encodeFixed } from './engine/choice-code.ts'
import { encodeAnswers } from './engine/encode-answers.ts'
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
  readonly answers: Readonly<Record<string, { readonly options: readonly string[] }>>
  readonly fixed: readonly PairChoice[]
}

/**
 * The same decisions as `advise` takes, without the reasons and thousands of times a second: for trying many answers.
 *
 * @example
 * const { verdicts } = decide(engine, { answers: { exchange: { options: ['look-up'] } }, fixed: [] })
 */
export function decide(engine: Engine, { answers, fixed }: DecisionInput): Decisions {
  const start = answerState(engine, encodeAnswers(engine, answers))
  const evaluation = evaluate(engine, start, encodeFixed(engine, fixed))
  const tippingPoints = findSingleTippingPoints(evaluation)
  return {
    verdicts: evaluation.pairEvaluations.map(({ compiled: { pair }, decision }, index) => ({
      pair: pair.id,
      ...decodeDecision(pair, decision),
      tippingPoints: decodeVerdictTippingPoints(
        engine,
        pair,
        tippingPoints.verdicts[index] as readonly VerdictTippingPoint[],
      ),
    })),
    blueprint: {
      choices: decodeDesign(engine, evaluation.design),
      tippingPoints: decodeDesignTippingPoints(evaluation, tippingPoints.design),
    },
  }
}

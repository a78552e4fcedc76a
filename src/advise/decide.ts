import type { BlueprintTippingPoint } from '../model/blueprint.ts'
import type { PairChoice } from '../model/design-rules.ts'
import type { TippingPoint } from '../model/verdict.ts'
import {
  nameDecision,
  nameDesign,
  nameDesignTips,
  nameVerdictTips,
} from './changes/decode-tipping-points.ts'
import { findSingleTips } from './changes/find-tipping-points.ts'
import { startFrom } from './engine/answer-state.ts'
import { codeFixed } from './engine/choice-code.ts'
import { encodeAnswers } from './engine/encode-answers.ts'
import type { Engine } from './engine/engine.ts'
import { openBoard } from './evaluation/evaluation.ts'

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

/** What is decided on: requirements, or no more of them than this. */
export interface Decidable {
  readonly answers: Readonly<Record<string, { readonly options: readonly string[] }>>
  readonly fixed: readonly PairChoice[]
}

/** The same decisions as `advise` takes, thousands of times a second: for those who try many answers. */
export function decide(engine: Engine, { answers, fixed }: Decidable): Decisions {
  const start = startFrom(engine, encodeAnswers(engine, answers))
  const board = openBoard(engine, start, codeFixed(engine, fixed))
  const tips = findSingleTips(board)
  return {
    verdicts: board.stands.map(({ table: { pair }, decision }, index) => ({
      pair: pair.id,
      ...nameDecision(pair, decision),
      tippingPoints: nameVerdictTips(engine, pair, tips.verdicts[index] ?? []),
    })),
    blueprint: {
      choices: nameDesign(engine, board.design),
      tippingPoints: nameDesignTips(board, tips.design),
    },
  }
}

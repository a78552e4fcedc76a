import { adviseOnPairs } from '../../../advise/advise-on-pairs.ts'
import { decodeDesign } from '../../../advise/changes/decode-tipping-points.ts'
import { answerState } from '../../../advise/engine/answer-state.ts'
import { encodeFixed } from '../../../advise/engine/choice-code.ts'
import type { Engine } from '../../../advise/engine/engine.ts'
import { type Evaluation, evaluate } from '../../../advise/evaluation/evaluation.ts'
import type { PairChoice } from '../../../model/design-rules.ts'
import type { Requirements } from '../../../model/requirements.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { Blueprint } from '../../../model/result/blueprint.ts'

/** What an advice says of the facts as they stand. */
export interface JudgedFacts extends Pick<Advice, 'verdicts'> {
  readonly blueprint: Pick<Blueprint, 'choices'>
}

/** Verdicts and design for known facts, without what an advice searches: whether they are settled, and what would turn them. */
export function judgeFacts(engine: Engine, requirements: DecidedOn): JudgedFacts {
  const evaluation = evaluateFacts(engine, requirements)
  const unsearched = engine.pairs.map(() => NOT_SEARCHED)
  return {
    verdicts: adviseOnPairs(evaluation, unsearched),
    blueprint: { choices: decodeDesign(engine, evaluation.design) },
  }
}

/** What decisions depend on. */
export type DecidedOn = Pick<Requirements, 'answers'> & {
  readonly fixed: readonly PairChoice[]
}

/** The scores, decisions and design for known facts. */
export function evaluateFacts(engine: Engine, { answers, fixed }: DecidedOn): Evaluation {
  return evaluate(engine, answerState(engine, answers), encodeFixed(engine, fixed))
}

const NOT_SEARCHED = { settled: false, lead: [0, 0], canChange: [] } as const

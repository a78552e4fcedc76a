import type { Requirements } from '../model/requirements.ts'
import { activeTensions } from './advise-on-design.ts'
import { decideOnPairs, settleOnce } from './advise-on-pairs.ts'
import type { CountedAdvice } from './count-advices.ts'
import { checkFixed } from './design/check-fixed.ts'
import { answerState } from './engine/answer-state.ts'
import { encodeFixed } from './engine/choice-code.ts'
import type { Engine } from './engine/engine.ts'
import { evaluate } from './evaluation/evaluation.ts'
import { listOpenQuestions } from './questions/list-open-questions.ts'
import { openRequirements } from './search/settle-pair.ts'

/**
 * What is counted of `advise(engine, requirements)`, without making the rest of it.
 *
 * @example
 * countAdvices(engine.catalogue).add(adviseForCounts(engine, requirements))
 */
export function adviseForCounts(engine: Engine, requirements: Requirements): CountedAdvice {
  const { fixed } = requirements
  const answers = answerState(engine, requirements.answers)
  const evaluation = evaluate(engine, answers, encodeFixed(engine, fixed))
  const opened = openRequirements(engine, answers)
  const settlements = evaluation.parts.map(parts => settleOnce(engine, parts, opened))
  const verdicts = decideOnPairs(evaluation)
  return {
    verdicts,
    tensions: activeTensions(evaluation),
    unanswered: listOpenQuestions(engine, settlements),
    fixed: checkFixed(engine, fixed, { verdicts, answers }),
  }
}

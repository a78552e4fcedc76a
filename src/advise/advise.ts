import type { Advice } from '../model/advice.ts'
import type { Requirements } from '../model/requirements.ts'
import { listOpenQuestions } from './questions/list-open-questions.ts'
import { adviseBelow } from './advise-by-base.ts'
import { adviseOnDesign } from './advise-on-design.ts'
import { adviseOnPair } from './advise-on-pair.ts'
import { findTippingPoints } from './changes/find-tipping-points.ts'
import { measureSensitivity } from './changes/measure-sensitivity.ts'
import { checkFixed } from './design/check-fixed.ts'
import { startFrom } from './engine/answer-state.ts'
import { codeFixed } from './engine/choice-code.ts'
import { encodeAnswers } from './engine/encode-answers.ts'
import type { Engine } from './engine/engine.ts'
import { openBoard } from './evaluation/evaluation.ts'
import type { PrecedentTable } from './precedents/compile-precedents.ts'
import { findPrecedents } from './precedents/find-precedents.ts'
import { type Settlement, settlePair } from './search/settle-pair.ts'
import { countAnswers, listGivenAnswers } from './verdict/list-answers.ts'

/** The advice on one set of requirements, beside the precedents that are known: the whole pipeline. Same input, same advice. */
export function advise(
  engine: Engine,
  requirements: Requirements,
  precedents: readonly PrecedentTable[] = [],
): Advice {
  const { name, flow, from, to, source } = requirements
  const answers = startFrom(engine, encodeAnswers(engine, requirements.answers))
  const { counted } = answers
  const board = openBoard(engine, answers, codeFixed(engine, requirements.fixed))
  const tips = findTippingPoints(board)
  const settlements = engine.pairs.map(table => settlePair(engine, table, answers))
  const verdicts = board.stands.map((stand, index) =>
    adviseOnPair(
      engine,
      { stand, settlement: settlements[index] as Settlement, tips: tips.verdicts[index] ?? [] },
      counted,
    ),
  )
  return {
    name,
    flow,
    from,
    to,
    source,
    answered: countAnswers(engine, requirements, counted),
    verdicts,
    ...adviseOnDesign(board, { fixed: requirements.fixed, verdicts, tips: tips.design }),
    sensitivities: measureSensitivity(board, requirements.answers),
    fixed: checkFixed(engine, requirements.fixed, { verdicts, counted }),
    unanswered: listOpenQuestions(engine, settlements),
    below: adviseBelow(engine, requirements.answers),
    precedents: findPrecedents({ board, verdicts }, precedents),
    ...listGivenAnswers(engine, requirements, counted),
  }
}

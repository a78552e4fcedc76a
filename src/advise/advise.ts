import type { Advice } from '../model/advice.ts'
import type { Requirements } from '../model/requirements.ts'
import { adviseByBase } from './advise-by-base.ts'
import { adviseOnDesign } from './advise-on-design.ts'
import { adviseOnPair } from './advise-on-pair.ts'
import { findTippingPoints } from './changes/find-tipping-points.ts'
import { measureSensitivity } from './changes/measure-sensitivity.ts'
import { checkFixed } from './design/check-fixed.ts'
import { answerState } from './engine/answer-state.ts'
import { encodeFixed } from './engine/choice-code.ts'
import { encodeAnswers } from './engine/encode-answers.ts'
import type { Engine } from './engine/engine.ts'
import { evaluate } from './evaluation/evaluation.ts'
import type { CompiledPrecedent } from './precedents/compile-precedents.ts'
import { findPrecedents } from './precedents/find-precedents.ts'
import { listOpenQuestions } from './questions/list-open-questions.ts'
import { type Settlement, settlePair } from './search/settle-pair.ts'
import { countAnswers, listGivenAnswers } from './verdict/list-answers.ts'

/** The advice on one set of requirements, beside the precedents that are known: the whole pipeline. Same input, same advice. */
export function advise(
  engine: Engine,
  requirements: Requirements,
  precedents: readonly CompiledPrecedent[] = [],
): Advice {
  const { name, flow, from, to, source } = requirements
  const answers = answerState(engine, encodeAnswers(engine, requirements.answers))
  const { effectiveMasks } = answers
  const evaluation = evaluate(engine, answers, encodeFixed(engine, requirements.fixed))
  const tippingPoints = findTippingPoints(evaluation)
  const settlements = engine.pairs.map(compiled => settlePair(engine, compiled, answers))
  const verdicts = evaluation.pairEvaluations.map((pairEvaluation, index) =>
    adviseOnPair(
      engine,
      {
        pairEvaluation,
        settlement: settlements[index] as Settlement,
        tippingPoints: tippingPoints.verdicts[index] ?? [],
      },
      effectiveMasks,
    ),
  )
  return {
    name,
    flow,
    from,
    to,
    source,
    answered: countAnswers(engine, requirements, effectiveMasks),
    verdicts,
    ...adviseOnDesign(evaluation, {
      fixed: requirements.fixed,
      verdicts,
      tippingPoints: tippingPoints.design,
    }),
    sensitivities: measureSensitivity(evaluation, requirements.answers),
    fixed: checkFixed(engine, requirements.fixed, { verdicts, effectiveMasks }),
    unanswered: listOpenQuestions(engine, settlements),
    below: adviseByBase(engine, requirements.answers),
    precedents: findPrecedents({ evaluation, verdicts }, precedents),
    ...listGivenAnswers(engine, requirements, effectiveMasks),
  }
}

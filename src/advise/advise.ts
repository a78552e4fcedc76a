import type { Requirements } from '../model/requirements.ts'
import type { Advice } from '../model/result/advice.ts'
import type { Technology } from '../model/technology.ts'
import { adviseByBase } from './advise-by-base.ts'
import { adviseOnDesign } from './advise-on-design.ts'
import { adviseOnPairs } from './advise-on-pairs.ts'
import { findTippingPoints } from './changes/find-tipping-points.ts'
import { measureSensitivity } from './changes/measure-sensitivity.ts'
import { checkFixed } from './design/check-fixed.ts'
import { answerState } from './engine/answer-state.ts'
import { encodeFixed } from './engine/choice-code.ts'
import type { Engine } from './engine/engine.ts'
import { evaluate } from './evaluation/evaluation.ts'
import type { CompiledPrecedent } from './precedents/compile-precedents.ts'
import { findPrecedents } from './precedents/find-precedents.ts'
import { findContradictions } from './questions/find-contradictions.ts'
import { listOpenQuestions } from './questions/list-open-questions.ts'
import { settlePair } from './search/settle-pair.ts'
import { countAnswers, listGivenAnswers } from './verdict/list-answers.ts'

/** What is known beside the catalogue, and is read for reports only; left out: nothing. */
export interface KnownElsewhere {
  readonly precedents?: readonly CompiledPrecedent[]
  readonly technologies?: readonly Technology[]
}

/**
 * The advice on one set of requirements, with the most similar of the known precedents, and the technologies that fit it.
 * Same input, same advice.
 *
 * @example
 * const engine = compileEngine(builtInCatalogue())
 * const advice = advise(engine, requirements, { precedents: builtInPrecedents() })
 */
export function advise(
  engine: Engine,
  requirements: Requirements,
  { precedents = [], technologies = [] }: KnownElsewhere = {},
): Advice {
  const { name, flow, from, to, source, fixed, platforms } = requirements
  const answers = answerState(engine, requirements.answers)
  // Score and decide each pair, and reconcile all pairs in one design.
  const evaluation = evaluate(engine, answers, encodeFixed(engine, fixed))
  // Search what other answers, and answers still to come, would change.
  const tippingPoints = findTippingPoints(evaluation)
  const settlements = engine.pairs.map(compiled => settlePair(engine, compiled, answers))
  // Say it in the words of the catalogue, with the reasons.
  const verdicts = adviseOnPairs(evaluation, settlements, tippingPoints.verdicts)
  const design = adviseOnDesign(evaluation, {
    fixed,
    verdicts,
    tippingPoints: tippingPoints.design,
    context: { technologies, platforms },
  })
  return {
    ...{ name, flow, from, to, source },
    answered: countAnswers(engine, requirements, answers),
    verdicts,
    ...design,
    sensitivities: measureSensitivity(evaluation, requirements.answers),
    fixed: checkFixed(engine, fixed, { verdicts, answers }),
    unanswered: listOpenQuestions(engine, settlements),
    below: adviseByBase(engine, requirements.answers),
    contradictions: findContradictions(engine, requirements, answers),
    precedents: findPrecedents({ evaluation, verdicts }, precedents),
    ...listGivenAnswers(engine, requirements, answers),
  }
}

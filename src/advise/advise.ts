import type { Requirements } from '../model/requirements.ts'
import type { Advice } from '../model/result/advice.ts'
import type { Technology } from '../model/technology.ts'
import { adviseByBase } from './advise-by-base.ts'
import { adviseOnDesign } from './advise-on-design.ts'
import { adviseOnPairs, settleOnce } from './advise-on-pairs.ts'
import {
  decodeDesignTippingPoints,
  decodeVerdictTippingPoints,
} from './changes/decode-tipping-points.ts'
import {
  findSingleTippingPoints,
  findTippingPoints,
  type TippingPoints,
} from './changes/find-tipping-points.ts'
import { measureSensitivity } from './changes/measure-sensitivity.ts'
import { checkFixed } from './design/check-fixed.ts'
import { answerState } from './engine/answer-state.ts'
import { encodeFixed } from './engine/choice-code.ts'
import type { Engine } from './engine/engine.ts'
import { type Evaluation, evaluate } from './evaluation/evaluation.ts'
import type { CompiledPrecedent } from './precedents/compile-precedents.ts'
import { findPrecedents } from './precedents/find-precedents.ts'
import { findContradictions } from './questions/find-contradictions.ts'
import { listOpenQuestions } from './questions/list-open-questions.ts'
import { openRequirements, type Settlement } from './search/settle-pair.ts'
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
  known: KnownElsewhere = {},
): Advice {
  const steps = adviseInSteps(engine, requirements, known)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/**
 * Advises as `advise` does, a short step at a time. What the steps yield is null until it is known what the advice is, then that
 * advice without tipping points, sensitivities and precedents, which take longer to find.
 */
export function* adviseInSteps(
  engine: Engine,
  requirements: Requirements,
  { precedents = [], technologies = [] }: KnownElsewhere = {},
): Generator<Advice | null, Advice> {
  const { name, flow, from, to, source, fixed, platforms } = requirements
  const answers = answerState(engine, requirements.answers)
  // Score and decide each pair, and reconcile all pairs in one design.
  const evaluation = evaluate(engine, answers, encodeFixed(engine, fixed))
  // Search what answers still to come would change.
  const opened = openRequirements(engine, answers)
  const settlements: Settlement[] = []
  for (const parts of evaluation.parts) {
    yield null
    settlements.push(settleOnce(engine, parts, opened))
  }
  yield null
  // Say it in the words of the catalogue, with the reasons.
  const verdicts = adviseOnPairs(evaluation, settlements)
  yield null
  const context = { technologies, platforms, said: writtenIn(requirements) }
  const design = adviseOnDesign(evaluation, { fixed, verdicts, context })
  yield null
  const advice: Advice = {
    ...{ name, flow, from, to, source },
    answered: countAnswers(engine, requirements, answers),
    verdicts,
    ...design,
    sensitivities: [],
    fixed: checkFixed(engine, fixed, { verdicts, answers }),
    unanswered: listOpenQuestions(engine, settlements),
    below: adviseByBase(engine, requirements.answers),
    contradictions: findContradictions(engine, requirements, answers),
    precedents: [],
    ...listGivenAnswers(engine, requirements, answers),
  }
  yield advice
  // Search what other answers than the given ones would change.
  const single = findSingleTippingPoints(evaluation)
  yield advice
  const whole = addTippingPoints(advice, evaluation, findTippingPoints(evaluation, single))
  yield advice
  const sensitivities = measureSensitivity(evaluation, requirements.answers, advice.unanswered)
  return {
    ...whole,
    sensitivities,
    precedents: findPrecedents({ evaluation, verdicts }, precedents),
  }
}

/** The advice with what other answers than the given ones would change. */
function addTippingPoints(advice: Advice, evaluation: Evaluation, found: TippingPoints): Advice {
  const verdicts = advice.verdicts.map((verdict, index) => {
    const compiled = evaluation.pairEvaluations[index]?.compiled
    const own = found.verdicts[index] ?? []
    return compiled === undefined
      ? verdict
      : { ...verdict, tippingPoints: decodeVerdictTippingPoints(evaluation, compiled.pair, own) }
  })
  const tippingPoints = decodeDesignTippingPoints(evaluation, found.design)
  return { ...advice, verdicts, blueprint: { ...advice.blueprint, tippingPoints } }
}

/** The words of a person that no rule reads. */
function writtenIn({ name, from, to, answers }: Requirements): string {
  const notes = Object.values(answers).map(({ note }) => note ?? '')
  return [name, from, ...to, ...notes].join('\n')
}

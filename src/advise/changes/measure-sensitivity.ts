import type { Answer } from '../../model/answers.ts'
import type { Question } from '../../model/question.ts'
import type { Sensitivity } from '../../model/sensitivity.ts'
import { isInScope, optionsIn } from '../engine/encode-answers.ts'
import type { AffectedGroups } from '../engine/engine.ts'
import { type Evaluation, evaluateAfter, impactOf, type Status } from '../evaluation/evaluation.ts'
import { decodeDecision, decodeDesignChanges } from './decode-tipping-points.ts'
import { isChanged, isSameDesign } from './find-tipping-points.ts'

/**
 * The answers that are not certain, in the catalogue's order, and the options of their range that would change a
 * verdict or the design with all else as it stands. Questions out of scope are left out.
 */
export function measureSensitivity(
  evaluation: Evaluation,
  answers: Readonly<Record<string, Pick<Answer, 'assumed'>>>,
): readonly Sensitivity[] {
  const { engine } = evaluation
  return engine.catalogue.questions.flatMap(({ id }, question) => {
    const answer = answers[id]
    const isTold =
      answer !== undefined && isInScope(engine, question, evaluation.answers.effectiveMasks)
    const kind = isTold ? kindOf(evaluation, question, answer.assumed) : null
    return kind === null ? [] : [{ question: id, kind, ...turnsOf(evaluation, question, kind) }]
  })
}

function kindOf(
  { engine, answers }: Evaluation,
  question: number,
  assumed: boolean,
): Sensitivity['kind'] | null {
  const mask = answers.effectiveMasks[question] as number
  if (mask === engine.fullMasks[question]) return 'unknown'
  if (assumed) return 'assumed'
  return (mask & (mask - 1)) === 0 ? null : 'partial'
}

function turnsOf(
  evaluation: Evaluation,
  question: number,
  kind: Sensitivity['kind'],
): Pick<Sensitivity, 'range' | 'turns' | 'blueprintTurns'> {
  const { engine, answers, design } = evaluation
  const asked = engine.catalogue.questions[question] as Question
  const masks = kind === 'partial' ? answers.effectiveMasks : engine.fullMasks
  const range = optionsIn(asked, masks[question] as number)
  const impact = impactOf(
    evaluation,
    [question],
    engine.affectedByQuestion[question] as readonly AffectedGroups[],
  )
  const tried = range.map(option => {
    const mask = engine.index.mask(asked.id, [option])
    return { option, after: evaluateAfter(evaluation, impact, [{ question, mask }]) }
  })
  return {
    range,
    turns: tried.flatMap(({ option, after }) =>
      changedVerdicts(evaluation, after).map(turn => ({ option, ...turn })),
    ),
    blueprintTurns: tried
      .filter(({ after }) => !isSameDesign(after.design, design))
      .map(({ option, after }) => ({
        option,
        choices: decodeDesignChanges(engine, design, after.design),
      })),
  }
}

function changedVerdicts(evaluation: Evaluation, after: Status) {
  return after.pairEvaluations.flatMap(({ compiled, decision }, pair) =>
    isChanged(evaluation, after, pair)
      ? [{ pair: compiled.pair.id, ...decodeDecision(compiled.pair, decision) }]
      : [],
  )
}

import type { Answer } from '../../model/answers.ts'
import type { OpenQuestion } from '../../model/result/advice.ts'
import type { Sensitivity } from '../../model/result/sensitivity.ts'
import type { AnswerChange } from '../engine/answer-state.ts'
import { isAsked } from '../engine/completions.ts'
import { isPlain, valuesIn } from '../engine/encode-answers.ts'
import { HOLDS, type Variable } from '../engine/variables.ts'
import { evaluateAfter } from '../evaluation/evaluate-after.ts'
import type { Evaluation, Status } from '../evaluation/evaluation.ts'
import { impactOf } from '../evaluation/impact.ts'
import { kindOfAnswer } from '../verdict/list-answers.ts'
import { decodeDesignChanges, decodeTurn } from './decode-tipping-points.ts'
import { isChanged, isSameDesign } from './find-tipping-points.ts'

/**
 * The answers that are not certain and the questions of `open` that nobody answered, in the catalogue's order, and the
 * options of their range that would change a verdict or the design with all else as it stands. Questions out of scope
 * are left out.
 */
export function measureSensitivity(
  evaluation: Evaluation,
  answers: Readonly<Record<string, Pick<Answer, 'assumed'>>>,
  open: readonly Pick<OpenQuestion, 'question'>[],
): readonly Sensitivity[] {
  const { engine } = evaluation
  const unanswered = new Set(open.map(({ question }) => question))
  return engine.catalogue.questions.flatMap(({ id }, question) => {
    if (!isAsked(engine, question, evaluation.answers)) return []
    const answer = answers[id]
    if (answer === undefined && !unanswered.has(id)) return []
    const kind = answer ? kindOf(evaluation, question, answer.assumed) : 'open'
    return kind === null ? [] : [{ question: id, kind, ...turnsOf(evaluation, question, kind) }]
  })
}

function kindOf(
  { engine, answers }: Evaluation,
  question: number,
  assumed: boolean,
): Sensitivity['kind'] | null {
  const kind = kindOfAnswer(engine, question, answers)
  if (kind === 'unknown') return 'unknown'
  if (assumed) return 'assumed'
  return kind === 'plain' ? null : 'partial'
}

function turnsOf(
  evaluation: Evaluation,
  question: number,
  kind: Sensitivity['kind'],
): Pick<Sensitivity, 'range' | 'turns' | 'blueprintTurns'> {
  const { engine, design } = evaluation
  const moves = movesOf(evaluation, question, kind)
  const tried = moves.map(({ option, change }) => ({
    told: {
      option,
      holds: engine.variables[change.variable]?.option === null || change.mask === HOLDS,
    },
    after: evaluateAfter(evaluation, impactOf(evaluation, [change.variable]), [change]),
  }))
  return {
    range: [...new Set(moves.map(({ option }) => option))],
    turns: tried.flatMap(({ told, after }) =>
      changedVerdicts(evaluation, after).map(turn => ({ ...told, ...turn })),
    ),
    blueprintTurns: tried
      .filter(({ after }) => !isSameDesign(after.design, design))
      .map(({ told, after }) => ({
        ...told,
        choices: decodeDesignChanges(engine, design, after.design),
      })),
  }
}

/** The options that may be true, and of a question of which several may hold, that each of those holds and that it does not. */
function movesOf(
  { engine, answers }: Evaluation,
  question: number,
  kind: Sensitivity['kind'],
): readonly { readonly option: string; readonly change: AnswerChange }[] {
  const options = engine.catalogue.questions[question]?.options ?? []
  const masks = kind === 'partial' ? answers.effectiveMasks : engine.fullMasks
  return (engine.variablesOf[question] ?? []).flatMap(variable => {
    const { option } = engine.variables[variable] as Variable
    const mask = masks[variable] as number
    const values = option !== null && isPlain(mask) ? [] : valuesIn(mask)
    return values.map(value => ({
      option: options[option ?? 31 - Math.clz32(value)]?.id ?? '',
      change: { variable, mask: value },
    }))
  })
}

function changedVerdicts(evaluation: Evaluation, after: Status) {
  return after.pairEvaluations.flatMap(({ compiled, decision }, pair) =>
    isChanged(evaluation, after, pair)
      ? [{ pair: compiled.pair.id, ...decodeTurn(compiled.pair, decision) }]
      : [],
  )
}

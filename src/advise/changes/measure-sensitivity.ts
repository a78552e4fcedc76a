import type { Answer } from '../../model/answers.ts'
import type { Sensitivity } from '../../model/sensitivity.ts'
import { isInScope, optionsIn } from '../engine/encode-answers.ts'
import type { Touch } from '../engine/engine.ts'
import { type Board, openScope, type Standing, standAfter } from '../evaluation/evaluation.ts'
import { nameChanges, nameDecision } from './decode-tipping-points.ts'
import { isSameDesign, isTurned } from './find-tipping-points.ts'

/**
 * The answers that are not certain, in the catalogue's order, and the options of their range that would turn a
 * verdict or the design with all else as it stands. Questions out of scope are left out.
 */
export function measureSensitivity(
  board: Board,
  answers: Readonly<Record<string, Pick<Answer, 'assumed'>>>,
): readonly Sensitivity[] {
  const { engine } = board
  return engine.catalogue.questions.flatMap(({ id }, question) => {
    const answer = answers[id]
    const isTold = answer !== undefined && isInScope(engine, question, board.answers.counted)
    const kind = isTold ? kindOf(board, question, answer.assumed) : null
    return kind === null ? [] : [{ question: id, kind, ...turnsOf(board, question, kind) }]
  })
}

function kindOf(
  { engine, answers }: Board,
  question: number,
  assumed: boolean,
): Sensitivity['kind'] | null {
  const mask = answers.counted[question] as number
  if (mask === engine.fullMasks[question]) return 'unknown'
  if (assumed) return 'assumed'
  return (mask & (mask - 1)) === 0 ? null : 'partial'
}

function turnsOf(
  board: Board,
  question: number,
  kind: Sensitivity['kind'],
): Pick<Sensitivity, 'range' | 'turns' | 'blueprintTurns'> {
  const { engine, answers, design } = board
  const asked = engine.catalogue.questions[question]
  const masks = kind === 'partial' ? answers.counted : engine.fullMasks
  const range = optionsIn(asked, masks[question] as number)
  const scope = openScope(board, [question], engine.touches[question] as readonly Touch[])
  const tried = range.map(option => {
    const mask = engine.index.mask(asked?.id ?? '', [option])
    return { option, after: standAfter(board, scope, [{ question, mask }]) }
  })
  return {
    range,
    turns: tried.flatMap(({ option, after }) =>
      turnedVerdicts(board, after).map(turn => ({ option, ...turn })),
    ),
    blueprintTurns: tried
      .filter(({ after }) => !isSameDesign(after.design, design))
      .map(({ option, after }) => ({ option, choices: nameChanges(engine, design, after.design) })),
  }
}

function turnedVerdicts(board: Board, after: Standing) {
  return after.stands.flatMap(({ table, decision }, pair) =>
    isTurned(board, after, pair)
      ? [{ pair: table.pair.id, ...nameDecision(table.pair, decision) }]
      : [],
  )
}

import type { Circumstances } from '../../model/design-rules.ts'
import { isInForce, type Terms } from '../engine/truth.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { hasChoices } from '../verdict/setting.ts'
import { isInOtherHands } from '../verdict/word-for-hands.ts'

/**
 * Whether something of the catalogue belongs to a design: its choices are taken, the ends are in such hands, `when` is true
 * and `unless` is not.
 */
export function fitsHere(
  evaluation: Evaluation,
  circumstances: Omit<Circumstances, 'unless'> & Terms,
): boolean {
  const { engine, answers } = evaluation
  return (
    hasChoices(evaluation, circumstances.choices) &&
    isInHands(evaluation, circumstances.hands) &&
    isInForce(engine, circumstances, answers)
  )
}

function isInHands(evaluation: Evaluation, hands: Circumstances['hands'] = {}): boolean {
  return (['source', 'target'] as const).every(end => {
    const whose = hands[end]
    return whose === undefined || isInOtherHands(evaluation, end) === (whose === 'others')
  })
}

import type { Circumstances } from '../../model/design-rules.ts'
import { choiceId } from '../engine/choice-code.ts'
import { isInForce } from '../engine/truth.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { isInOtherHands } from '../verdict/word-for-hands.ts'

/**
 * Whether something of the catalogue belongs to a design: its choices are taken, the ends are in such hands, `when` is true
 * and `unless` is not.
 */
export function fitsHere(evaluation: Evaluation, circumstances: Circumstances): boolean {
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

/** Whether a design has one of the choices of each pair; where either side will do, both must be among them. */
function hasChoices({ engine, design }: Evaluation, choices: Circumstances['choices']): boolean {
  return engine.catalogue.pairs.every((pair, index) => {
    const wanted = choices[pair.id]
    const taken = design[index] as readonly number[]
    if (!wanted) return true
    return taken.length > 0 && taken.every(choice => wanted.includes(choiceId(pair, choice)))
  })
}

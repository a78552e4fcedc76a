import type { Circumstances } from '../../model/design-rules.ts'
import { choiceId } from '../engine/choice-code.ts'
import { isInForce } from '../engine/truth.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'

/** Whether something of the catalogue belongs to a design: its choices are taken, `when` is true and `unless` is not. */
export function fitsHere(evaluation: Evaluation, circumstances: Circumstances): boolean {
  const { engine, answers } = evaluation
  return hasChoices(evaluation, circumstances.choices) && isInForce(engine, circumstances, answers)
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

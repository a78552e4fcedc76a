import type { Obligation } from '../../model/design-rules.ts'
import type { RaisedObligation } from '../../model/result/blueprint.ts'
import { choiceId } from '../engine/choice-code.ts'
import { isTrue, supportingAnswers } from '../engine/supporting-answers.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { mitigationsOf } from '../verdict/rank-challenges.ts'
import { isInOtherHands, wordForHands } from '../verdict/word-for-hands.ts'

/** The obligations that the design's choices and these answers bring, in the catalogue's order. */
export function raiseObligations(evaluation: Evaluation): readonly RaisedObligation[] {
  const { engine, answers } = evaluation
  return engine.catalogue.obligations
    .filter(({ when }) => when === null || isTrue(engine, when, answers))
    .filter(obligation => hasChoices(evaluation, obligation))
    .map(({ id, what, when, because, builds, otherHands, mitigation }) => ({
      id,
      what: wordForHands(engine, { text: what, end: builds, otherHands }, answers),
      because,
      raisedBy: when === null ? {} : supportingAnswers(engine, when, answers),
      builds,
      inOtherHands: isInOtherHands(engine, builds, answers),
      mitigation:
        mitigationsOf(engine, mitigation === null ? [] : [mitigation], answers)[0] ?? null,
    }))
}

/** Where either side will do, both must be among the choices. */
function hasChoices({ engine, design }: Evaluation, { choices }: Obligation): boolean {
  return engine.catalogue.pairs.every((pair, index) => {
    const wanted = choices[pair.id]
    const taken = design[index] as readonly number[]
    if (!wanted) return true
    return taken.length > 0 && taken.every(choice => wanted.includes(choiceId(pair, choice)))
  })
}

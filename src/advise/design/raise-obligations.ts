import type { Obligation, OtherHands } from '../../model/design-rules.ts'
import type { Asked, RaisedObligation } from '../../model/result/blueprint.ts'
import { supportingAnswers } from '../engine/supporting-answers.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { mitigationsOf } from '../verdict/rank-challenges.ts'
import { isUsed } from '../verdict/setting.ts'
import { isInOtherHands, wordForHands } from '../verdict/word-for-hands.ts'
import { fitsHere } from './fits-here.ts'

/** The obligations that the design's choices and these answers bring, in the catalogue's order. */
export function raiseObligations(evaluation: Evaluation): readonly RaisedObligation[] {
  const isDue = (obligation: Obligation) =>
    fitsHere(evaluation, obligation) &&
    (obligation.uses === undefined || isUsed(evaluation, obligation.uses))
  return evaluation.engine.catalogue.obligations
    .filter(isDue)
    .map(obligation => raise(evaluation, obligation))
}

function raise(
  evaluation: Evaluation,
  { id, what, when, because, builds, otherHands, mitigation, due }: Obligation,
): RaisedObligation {
  const { engine, answers } = evaluation
  const named = mitigation === null ? [] : [mitigation]
  const remedy = mitigationsOf(evaluation, named)[0] ?? null
  const inOtherHands = isInOtherHands(evaluation, builds)
  return {
    id,
    what: wordForHands(evaluation, what, { end: builds, otherHands }),
    because,
    raisedBy: when === null ? {} : supportingAnswers(engine, when, answers),
    builds,
    inOtherHands,
    asks: inOtherHands ? asked(otherHands) : null,
    mitigation: remedy,
    due: due ?? remedy?.due ?? 'build',
  }
}

function asked(otherHands: OtherHands | null): Asked | null {
  return otherHands?.asks ? { what: otherHands.asks, isAll: otherHands.foreign === null } : null
}

import { mentionsIn } from '../../condition/mentions.ts'
import type { Contradiction } from '../../model/catalogue.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { RaisedContradiction } from '../../model/result/advice.ts'
import type { AnswerState } from '../engine/answer-state.ts'
import type { Engine } from '../engine/engine.ts'
import { answersTo, isTrue } from '../engine/supporting-answers.ts'

/** The contradictions of the catalogue that these answers, and the number of receivers, make true. */
export function findContradictions(
  engine: Engine,
  { to }: Pick<Requirements, 'to'>,
  answers: AnswerState,
): readonly RaisedContradiction[] {
  return engine.catalogue.contradictions
    .filter(
      ({ when, receivers }) => isWithin(receivers, to.length) && isTrue(engine, when, answers),
    )
    .map(({ id, when, receivers, because }) => ({
      id,
      because,
      answers: answersTo(engine, mentionsIn(when), answers),
      receivers: receivers === null ? null : to.length,
    }))
}

function isWithin(receivers: Contradiction['receivers'], count: number): boolean {
  if (receivers === null) return true
  return count >= receivers.from && (receivers.below === null || count < receivers.below)
}

import { mentionsIn } from '../../condition/mentions.ts'
import type { Contradiction } from '../../model/catalogue.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { RaisedContradiction } from '../../model/result/advice.ts'
import type { AnswerState } from '../engine/answer-state.ts'
import type { Engine } from '../engine/engine.ts'
import { answersTo } from '../engine/supporting-answers.ts'
import { isTrue } from '../engine/truth.ts'

/** The contradictions of the catalogue that these answers, and the number of receivers, make true. */
export function findContradictions(
  engine: Engine,
  { to, isPart }: Pick<Requirements, 'to' | 'isPart'>,
  answers: AnswerState,
): readonly RaisedContradiction[] {
  return engine.catalogue.contradictions
    .filter(
      ({ when, receivers }) =>
        isWithin(receivers, isPart ? null : to.length) && isTrue(engine, when, answers),
    )
    .map(({ id, when, receivers, because }) => ({
      id,
      because,
      answers: answersTo(engine, mentionsIn(when), answers),
      receivers: receivers === null ? null : to.length,
    }))
}

/** Of a part nobody knows how many receivers it has. */
function isWithin(receivers: Contradiction['receivers'], count: number | null): boolean {
  if (receivers === null || count === null) return receivers === null
  return count >= receivers.from && (receivers.below === null || count < receivers.below)
}

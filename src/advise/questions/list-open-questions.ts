import type { OpenQuestion } from '../../model/result/advice.ts'
import type { Engine } from '../engine/engine.ts'
import type { Settlement } from '../search/settle-pair.ts'

/** The questions that can still change a verdict: most verdicts first, then in the catalogue's order. `settlements` by pair. */
export function listOpenQuestions(
  { catalogue, pairs }: Engine,
  settlements: readonly Settlement[],
): readonly OpenQuestion[] {
  return catalogue.questions
    .map(({ id }, index) => ({
      question: id,
      couldChange: pairs
        .filter((_, pair) => settlements[pair]?.canChange.includes(index))
        .map(({ pair }) => pair.id),
    }))
    .filter(({ couldChange }) => couldChange.length > 0)
    .sort((one, other) => other.couldChange.length - one.couldChange.length)
}

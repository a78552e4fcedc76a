import { type AnswerState, completionsOf, withAnswer } from '../engine/answer-state.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import { decidePair, isSameDecision } from '../verdict/decide-pair.ts'
import { scorePair } from '../verdict/score-pair.ts'

/** A question and the pairs that it can change, by their indexes. */
export interface ChangingQuestion {
  readonly question: number
  readonly pairs: readonly number[]
}

/**
 * The order in which prospects (given in the catalogue's order) are to be asked. The core comes first, as
 * the catalogue has it. Of the rest first what turns most verdicts by itself, then what can change most of
 * them together with others: that is where an architect would look next, and none of the orders that were
 * tried with `npm run interviews` made interviews shorter by half a question. Before each question stand
 * the prospects that its scope hangs on, so that no later answer makes one meaningless that was asked.
 */
export function rankQuestions(
  engine: Engine,
  answers: AnswerState,
  prospects: readonly ChangingQuestion[],
): readonly ChangingQuestion[] {
  const core = prospects.filter(prospect => isCore(engine, prospect))
  const others = prospects
    .filter(prospect => !core.includes(prospect))
    .map(prospect => ({ prospect, turned: countChangedVerdicts(engine, answers, prospect) }))
    .sort(
      (one, other) =>
        other.turned - one.turned || other.prospect.pairs.length - one.prospect.pairs.length,
    )
  const ranked = [...core, ...others.map(({ prospect }) => prospect)]
  return [...new Set(ranked.flatMap(prospect => withGates(engine, prospect, prospects)))]
}

/** Whether its question is one that every interview asks first. */
export function isCore({ catalogue }: Engine, { question }: ChangingQuestion): boolean {
  return catalogue.questions[question]?.core ?? false
}

/** The prospects that a question's scope hangs on, then itself: an `ask-when` names only earlier questions. */
function withGates(
  { dependents }: Engine,
  { question }: ChangingQuestion,
  prospects: readonly ChangingQuestion[],
) {
  return prospects.filter(({ question: gate }) => dependents[gate]?.includes(question))
}

/** How many verdicts some answer turns with all else as it stands. */
function countChangedVerdicts(
  engine: Engine,
  answers: AnswerState,
  { question, pairs }: ChangingQuestion,
): number {
  const branches = completionsOf(engine, answers, question).map(mask =>
    withAnswer(engine, answers, { question, mask }),
  )
  return pairs.filter(pair => {
    const compiled = engine.pairs[pair] as CompiledPair
    const decide = ({ effectiveMasks }: AnswerState) =>
      decidePair(compiled, scorePair(engine, compiled, effectiveMasks))
    const now = decide(answers)
    return branches.some(branch => !isSameDecision(decide(branch), now))
  }).length
}

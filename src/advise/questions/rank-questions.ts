import type { Engine } from '../engine/engine.ts'
import type { ChangingQuestion } from './foresee-verdicts.ts'

/** A question with how much it is likely to tell of the verdicts (see `measureWorth`). */
export interface RatedQuestion extends ChangingQuestion {
  readonly worth: number
}

/**
 * The order in which questions (given in the catalogue's order) are asked: first the core questions that are likely to tell
 * something, in the catalogue's order; of the rest first those that are likely to tell most. Before each question come those
 * that its scope depends on, so that no later answer puts an asked question out of scope.
 */
export function rankQuestions(
  engine: Engine,
  rated: readonly RatedQuestion[],
): readonly ChangingQuestion[] {
  const core = rated.filter(each => isTellingCore(engine, each))
  const others = rated
    .filter(each => !core.includes(each))
    .sort((one, other) => other.worth - one.worth)
  const ranked = [...core, ...others]
  return [...new Set(ranked.flatMap(each => withScopeQuestions(engine, each, rated)))]
}

/** Whether it is a main question that is likely to tell something. */
export function isTellingCore({ catalogue }: Engine, { question, worth }: RatedQuestion): boolean {
  return (catalogue.questions[question]?.core ?? false) && worth > LEAST_TELLING
}

// Of one verdict of which nothing is known at first about half is uncertain. What is less than this is mostly chance.
const LEAST_TELLING = 0.1

/** The questions that a question's scope depends on, then itself: an `ask-when` names only earlier questions. */
function withScopeQuestions(
  { dependents, variablesOf }: Engine,
  { question }: RatedQuestion,
  changing: readonly RatedQuestion[],
): readonly RatedQuestion[] {
  const own = variablesOf[question] ?? []
  return changing.filter(({ question: gate }) =>
    variablesOf[gate]?.some(variable => own.some(each => dependents[variable]?.includes(each))),
  )
}

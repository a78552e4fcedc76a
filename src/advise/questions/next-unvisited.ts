import { answerState } from '../engine/answer-state.ts'
import { isAsked } from '../engine/completions.ts'
import type { SaidAnswers } from '../engine/encode-answers.ts'
import type { Engine } from '../engine/engine.ts'

/**
 * The first question in scope, in the catalogue's order, that was not visited: for interviews that ask everything. Null
 * where there is none. An `ask-when` names only earlier questions, so that no later answer puts a visited one out of scope.
 *
 * @example
 * const question = nextUnvisited(engine, requirements.answers, new Set(['purpose']))
 */
export function nextUnvisited(
  engine: Engine,
  given: SaidAnswers,
  visited: ReadonlySet<string>,
): string | null {
  const answers = answerState(engine, given)
  const next = engine.catalogue.questions.find(
    ({ id }, index) => !visited.has(id) && isAsked(engine, index, answers),
  )
  return next?.id ?? null
}

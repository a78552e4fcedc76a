import { startFrom } from '../engine/answer-state.ts'
import { encodeAnswers, isInScope } from '../engine/encode-answers.ts'
import type { Engine } from '../engine/engine.ts'

/**
 * Where all is asked, whatever it can change: the first question in scope, in the catalogue's order, that
 * was not visited; null where there is none. An `ask-when` names only earlier questions, so that no later
 * answer puts a visited question out of scope.
 */
export function nextOfAll(
  engine: Engine,
  given: Readonly<Record<string, { readonly options: readonly string[] }>>,
  visited: ReadonlySet<string>,
): string | null {
  const { counted } = startFrom(engine, encodeAnswers(engine, given))
  const next = engine.catalogue.questions.find(
    ({ id }, index) => !visited.has(id) && isInScope(engine, index, counted),
  )
  return next?.id ?? null
}

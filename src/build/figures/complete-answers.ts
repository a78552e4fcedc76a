import { unknownSaid } from '../../condition/said.ts'
import type { Said } from '../../model/answers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Question } from '../../model/question.ts'

/** By question id: what is answered. */
export type SaidByQuestion = Readonly<Record<string, Said>>

/** An answer to every question: what `settle` makes of the one that is given, or of "unknown" where none is. */
export function completeAnswers(
  { questions }: Catalogue,
  given: SaidByQuestion,
  settle: (said: Said, question: Question) => Said,
): SaidByQuestion {
  return Object.fromEntries(
    questions.map(question => [
      question.id,
      settle(given[question.id] ?? unknownSaid(question), question),
    ]),
  )
}

/**
 * Makes an answer certain: takes one of the options that it may be, each as likely as the others. Where several may hold,
 * those that do stay, and one of those that are open joins them.
 */
export function drawOne(random: () => number): (said: Said, question: Question) => Said {
  const draw = (options: readonly string[]) =>
    options.slice(Math.floor(random() * options.length)).slice(0, 1)
  return ({ options, unsure = [], oneOf = [] }, { holds }) => ({
    options: holds === 'one' ? draw(options) : [...options, ...draw([...oneOf, ...unsure])],
  })
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

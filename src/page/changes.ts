import { isSameSaid, unknownSaid } from '../condition/said.ts'
import type { Said } from '../model/answers.ts'
import type { Question } from '../model/question.ts'
import type { Requirements } from '../model/requirements.ts'
import { plainAnswer } from '../report/html/packed/page-requirements.ts'

/** What a reader answers otherwise than the file, by question id. */
export type Changes = Readonly<Record<string, Said>>

/** The requirements with other answers; a changed answer is the reader's own, without the remarks on the old one. */
export function changeAnswers(requirements: Requirements, changes: Changes): Requirements {
  const changed = Object.entries(changes).map(
    ([question, said]) => [question, plainAnswer(said, requirements)] as const,
  )
  return { ...requirements, answers: { ...requirements.answers, ...Object.fromEntries(changed) } }
}

/** The changes with one more; an answer that says what the file says is no change. */
export function withChange(
  changes: Changes,
  requirements: Requirements,
  { question, said }: { readonly question: Question; readonly said: Said },
): Changes {
  const own = requirements.answers[question.id] ?? unknownSaid(question)
  if (!isSameSaid(own, said)) return { ...changes, [question.id]: said }
  return withoutChange(changes, question.id)
}

/** The changes without one. */
export function withoutChange(changes: Changes, question: string): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([id]) => id !== question))
}

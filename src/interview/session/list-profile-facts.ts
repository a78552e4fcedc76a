import { isSameSaid } from '../../condition/said.ts'
import { systemsDescribedBy } from '../../input/requirements/apply-system-facts.ts'
import type { Answer } from '../../model/answers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Question } from '../../model/question.ts'
import type { Requirements } from '../../model/requirements.ts'
import { isUnknown } from '../../report/wording/said-text.ts'

/** An answer that a company could state once: of one system, or (null) for every exchange. */
export interface ProfileFact {
  readonly question: string
  readonly system: string | null
  readonly answer: Answer
}

/**
 * The answers that were given since `before`, that no profile gives, and that are about a system or the company. An
 * answer for several receivers together is a fact of none of them, and what is assumed or not known is no fact yet.
 */
export function listProfileFacts(
  { questions }: Pick<Catalogue, 'questions'>,
  before: Requirements | undefined,
  now: Requirements,
): readonly ProfileFact[] {
  const byId = new Map(questions.map(question => [question.id, question]))
  return questions.flatMap(question => {
    const answer = now.answers[question.id]
    if (!answer || isSame(answer, before?.answers[question.id])) return []
    if (answer.origin.kind === 'profile' || answer.overrides !== null) return []
    if (answer.assumed || isUnknown(question, answer)) return []
    return holders(question, now, byId).map(system => ({ question: question.id, system, answer }))
  })
}

function holders(
  question: Question,
  exchanged: Requirements,
  questions: ReadonlyMap<string, Question>,
): readonly (string | null)[] {
  if (question.about === 'company') return [null]
  const names = systemsDescribedBy(question, exchanged, questions)
  return names.length === 1 ? names : []
}

function isSame(answer: Answer, before: Answer | undefined): boolean {
  return before !== undefined && isSameSaid(before, answer)
}

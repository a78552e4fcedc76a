import { FALSE, truthOver } from '../condition/evaluate.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Question } from '../model/question.ts'
import type { Advice } from '../model/result/advice.ts'

/** The questions that the answers of an advice leave in scope. */
export function askedQuestions({ answers }: Advice, { questions }: Catalogue): readonly Question[] {
  return questions.filter(
    ({ askWhen }) =>
      askWhen === null ||
      truthOver(
        askWhen,
        id => questions.find(question => question.id === id),
        id => answers.find(({ question }) => question === id),
      ) !== FALSE,
  )
}

import type { Advice, StatedAnswer } from '../../../model/result/advice.ts'
import type { Task } from './list-tasks.ts'
import { countedAnswers } from './rest-answers.ts'

/** What people noted beside their answers, by the task that it belongs to; what belongs to none. */
export interface NotedTasks {
  readonly ofTask: ReadonlyMap<Task, readonly StatedAnswer[]>
  readonly unplaced: readonly StatedAnswer[]
}

/** Gives each noted answer to the task that rests on its question alone, so that no note is told twice and none is lost. */
export function noteTasks(tasks: readonly Task[], advice: Advice): NotedTasks {
  const ofTask = new Map<Task, readonly StatedAnswer[]>()
  const unplaced: StatedAnswer[] = []
  for (const answer of countedAnswers(advice).filter(({ note }) => note !== null)) {
    const [task] = tasks
      .filter(({ questions }) => questions.every(question => question === answer.question))
      .filter(({ questions }) => questions.length > 0)
    if (task === undefined) unplaced.push(answer)
    else ofTask.set(task, [...(ofTask.get(task) ?? []), answer])
  }
  return { ofTask, unplaced }
}

/** The notes in the words of those who wrote them, and who that was where it is known. */
export const notedText = (answers: readonly StatedAnswer[]): string =>
  `you noted: ${answers.map(quoteNote).join('; ')}`

/** The note beside an answer, as it was written. */
export const quoteNote = ({ note, by }: StatedAnswer): string =>
  `"${note}"${by === null ? '' : ` (${by})`}`

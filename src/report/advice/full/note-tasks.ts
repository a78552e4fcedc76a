import type { Advice, StatedAnswer } from '../../../model/result/advice.ts'
import type { Task } from './list-tasks.ts'
import { countedAnswers } from './rest-answers.ts'

/** What people noted beside their answers, by the task that it belongs to; what belongs to none. */
export interface NotedTasks {
  readonly ofTask: ReadonlyMap<Task, readonly StatedAnswer[]>
  readonly unplaced: readonly StatedAnswer[]
}

/**
 * Gives each noted answer to the task that rests on its question and on the fewest others, so that no note is told twice and
 * none is lost.
 */
export function noteTasks(tasks: readonly Task[], advice: Advice): NotedTasks {
  const ofTask = new Map<Task, readonly StatedAnswer[]>()
  const unplaced: StatedAnswer[] = []
  for (const answer of countedAnswers(advice).filter(({ note }) => note !== null)) {
    const [task] = tasks
      .filter(({ questions }) => questions.includes(answer.question))
      .toSorted((one, other) => one.questions.length - other.questions.length)
    if (task === undefined) unplaced.push(answer)
    else ofTask.set(task, [...(ofTask.get(task) ?? []), answer])
  }
  return { ofTask, unplaced }
}

/** The notes in the words of those who wrote them, and who that was where it is known. */
export function notedText(answers: readonly StatedAnswer[]): string {
  const said = answers.map(({ note, by }) => `"${note}"${by === null ? '' : ` (${by})`}`)
  return `you noted: ${said.join('; ')}`
}

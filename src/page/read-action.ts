import { unknownSaid } from '../condition/said.ts'
import type { Said } from '../model/answers.ts'
import type { Question } from '../model/question.ts'
import { UNKNOWN } from './option-fields.ts'
import type { PageAction } from './page-action.ts'

/** What a changed field of the form says; null: it is no field of a question. */
export function readAnswer(
  target: EventTarget | null,
  questions: readonly Question[],
): PageAction | null {
  if (!(target instanceof HTMLInputElement)) return null
  const question = questionOf(target, questions)
  const fieldset = target.closest('fieldset')
  if (question === undefined || fieldset === null) return null
  const said =
    question.holds === 'several' ? readHolding(fieldset, target) : readChoice(fieldset, question)
  return { kind: 'answer', question, said }
}

function readChoice(fieldset: Element, question: Question): Said {
  const ticked = [...fieldset.querySelectorAll('input')]
    .filter(({ checked }) => checked)
    .map(({ value }) => value)
  const isUnknown = ticked.length === 0 || ticked.includes(UNKNOWN)
  return isUnknown ? unknownSaid(question) : { options: ticked }
}

/** Of two boxes of one option the one that was ticked last counts. */
function readHolding(fieldset: Element, last: HTMLInputElement): Said {
  const ticked = (kind: string) =>
    [...fieldset.querySelectorAll<HTMLInputElement>(`[data-kind=${kind}]`)]
      .filter(({ checked }) => checked)
      .filter(box => box === last || box.value !== last.value || !last.checked)
      .map(({ value }) => value)
  const unsure = ticked('unsure')
  return { options: ticked('holds'), ...(unsure.length > 0 && { unsure }) }
}

/** What a button asks for; null: it is none of these. */
export function readButton(button: Element, questions: readonly Question[]): PageAction | null {
  const kind = button.getAttribute('data-do')
  const question = questionOf(button, questions)
  switch (kind) {
    case 'reset-all':
      return { kind }
    case 'unknown':
    case 'tick':
    case 'select':
    case 'reset':
      return question ? { kind, question } : null
    default:
      return null
  }
}

const questionOf = (element: Element, questions: readonly Question[]): Question | undefined =>
  questions.find(({ id }) => id === element.getAttribute('data-question'))

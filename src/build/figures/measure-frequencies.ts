import { answerState } from '../../advise/engine/answer-state.ts'
import { isAsked } from '../../advise/engine/completions.ts'
import type { Engine } from '../../advise/engine/engine.ts'
import type { Said } from '../../model/answers.ts'
import type { Question } from '../../model/question.ts'
import type { SaidByQuestion } from './complete-answers.ts'

/** How often a question is answered how, in per cent. */
export interface Frequency {
  /** Of those who are asked. */
  readonly unknown: number
  /** By option id, of those who know. */
  readonly options: Readonly<Record<string, number>>
}

/** By question id: how often it was answered how on the sheets on which it is in scope. */
export function measureFrequencies(
  engine: Engine,
  sheets: readonly SaidByQuestion[],
): Readonly<Record<string, Frequency>> {
  const states = sheets.map(sheet => ({ sheet, state: answerState(engine, sheet) }))
  return Object.fromEntries(
    engine.catalogue.questions.map((question, index) => {
      const asked = states.filter(({ state }) => isAsked(engine, index, state))
      const known = asked
        .map(({ sheet }) => sheet[question.id])
        .filter(said => said !== undefined)
        .filter(said => isKnown(question, said))
      const shares = question.options.map(({ id }) => [id, shareOf(question, known, id)] as const)
      const unknown = percent(asked.length - known.length, asked.length)
      return [question.id, { unknown, options: Object.fromEntries(shares) }]
    }),
  )
}

function isKnown({ holds, options }: Question, said: Said): boolean {
  return holds === 'one'
    ? said.options.length < options.length
    : (said.unsure?.length ?? 0) < options.length
}

/** Of those who know whether the option is true, how many say so. A partial answer counts for each of its options alike. */
function shareOf({ holds }: Question, known: readonly Said[], id: string): number {
  const told = known.filter(({ unsure = [] }) => !unsure.includes(id))
  const parts = told.map(({ options, oneOf = [] }) => {
    const among = holds === 'one' ? options : oneOf
    if (among.includes(id)) return 1 / among.length
    return options.includes(id) ? 1 : 0
  })
  return percent(
    parts.reduce((sum, part) => sum + part, 0),
    told.length,
  )
}

const percent = (part: number, whole: number) =>
  whole === 0 ? 0 : Math.round((100 * part) / whole)

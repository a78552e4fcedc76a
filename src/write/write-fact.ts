import type { SourceText } from '../input/requirements/parse-requirements.ts'
import { isMapping } from '../input/source/source-node.ts'
import { writeEntry } from './change-entry.ts'
import { locateExchange } from './locate-exchange.ts'
import { dataOfAnswer, type WrittenAnswer } from './write-answer.ts'
import { dataAt } from './yaml-edit/entry-change.ts'

/** A fact as a profile states it: of a system, or (null) of every exchange. */
export interface StatedFact {
  readonly system: string | null
  readonly question: string
  readonly answer: WrittenAnswer
}

/** The text of a profile with a fact; all else stays as it was written. */
export function writeFact(
  source: SourceText,
  { system, question, answer }: StatedFact,
  questions: readonly string[],
): string {
  const profile = locateExchange(source, { document: 1, flow: null })
  const data = dataOfAnswer(answer)
  const entry = { key: question, data, order: questions }
  if (system === null) return writeEntry(source, profile, { path: ['answers'], ...entry })
  if (isMapping(dataAt(profile.data, ['systems', system])))
    return writeEntry(source, profile, { path: ['systems', system, 'answers'], ...entry })
  const known = dataAt(profile.data, ['systems'])
  const order = [...(isMapping(known) ? Object.keys(known) : []), system]
  const change = { key: system, data: { answers: { [question]: data } }, order }
  return writeEntry(source, profile, { path: ['systems'], ...change })
}

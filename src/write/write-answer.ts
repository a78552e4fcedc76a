import type { SourceText } from '../input/requirements/parse-requirements.ts'
import { isMapping } from '../input/source/source-node.ts'
import { withoutEntry, writeEntry } from './change-entry.ts'
import { type Exchange, locateExchange } from './locate-exchange.ts'
import { dataAt } from './yaml-edit/entry-change.ts'
import type { WrittenData } from './yaml-edit/write-value.ts'

/** An answer as a person writes it: a value, and remarks on it. */
export interface WrittenAnswer {
  /** An option's id, a quantity, or several of these; or "unknown". */
  readonly value: string | readonly string[]
  readonly note: string | null
  readonly by: string | null
  readonly assumed: boolean
}

/** An answer to a question, and the ids of all questions in the catalogue's order. */
export interface AnsweredQuestion {
  readonly question: string
  readonly answer: WrittenAnswer
  readonly questions: readonly string[]
}

/**
 * The text with an answer of one exchange; all else stays as it was written. A new answer follows the closest
 * earlier question, with the comments there; an answer that is there already is not touched.
 *
 * @throws Error if the text has no such exchange, or its document has faults.
 *
 * @example
 * const source = { file: 'orders.yaml', text: 'name: n\nanswers:\n  ownership: one-team  # sure\n', syntax: 'yaml' } as const
 * const answer = { value: 'copy', note: 'month end', by: null, assumed: false }
 * const questions = ['exchange', 'ownership']
 * writeAnswer(source, { document: 1, flow: null }, { question: 'exchange', answer, questions })
 * // name: n
 * // answers:
 * //   exchange: { value: copy, note: month end }
 * //   ownership: one-team  # sure
 */
export function writeAnswer(source: SourceText, at: Exchange, answered: AnsweredQuestion): string {
  const { question, answer, questions } = answered
  const exchange = locateExchange(source, at)
  const path = [...exchange.path, 'answers']
  if (saysAnswer(dataAt(exchange.data, [...path, question]), answer)) return source.text
  const change = { path, key: question, data: dataOfAnswer(answer), order: questions }
  return writeEntry(source, exchange, change)
}

/** The text without one answer of an exchange, and all else as it was, comments too; null where that cannot be done. */
export function removeAnswer(source: SourceText, at: Exchange, question: string): string | null {
  const exchange = locateExchange(source, at)
  return withoutEntry(source, exchange, { path: [...exchange.path, 'answers'], key: question })
}

/** An answer as the data of its entry: plain where there are no remarks. */
export function dataOfAnswer({ value, note, by, assumed }: WrittenAnswer): WrittenData {
  const written = typeof value === 'string' ? wordOrNumber(value) : value.map(wordOrNumber)
  const remarks = Object.entries({ note, by, assumed }).filter(([, remark]) => remark)
  return remarks.length === 0 ? written : { value: written, ...Object.fromEntries(remarks) }
}

/** Whether the data of an entry says an answer already, in whatever form. */
function saysAnswer(data: unknown, { value, note, by, assumed }: WrittenAnswer): boolean {
  const said = isMapping(data) ? data : { value: data }
  const words = Array.isArray(said.value) ? said.value.map(asWord) : asWord(said.value)
  const remarks = [said.note ?? '', said.by ?? '', said.assumed ?? false]
  return (
    JSON.stringify([words, ...remarks]) === JSON.stringify([value, note ?? '', by ?? '', assumed])
  )
}

function asWord(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value
}

/** Counts are written as numbers; but not where reading them again would give other digits. */
function wordOrNumber(word: string): string | number {
  const isCount = /^\d+(?:\.\d+)?$/.test(word) && String(Number(word)) === word
  return isCount ? Number(word) : word
}

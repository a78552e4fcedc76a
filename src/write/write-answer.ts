import type { SourceText } from '../input/requirements/parse-requirements.ts'
import { isMapping } from '../input/source/source-node.ts'
import { NO_OPTION } from '../input/terms/match-option.ts'
import { withoutEntry, writeEntry } from './change-entry.ts'
import { type Exchange, locateExchange } from './locate-exchange.ts'
import { dataAt } from './yaml-edit/entry-change.ts'
import type { WrittenData } from './yaml-edit/write-value.ts'

/** An answer as a person writes it: a value, and remarks on it. */
export interface WrittenAnswer {
  /** An option's id, a quantity, or several of these; or "unknown"; or what holds of several options. */
  readonly value: string | readonly string[] | HeldOptions
  readonly note: string | null
  readonly by: string | null
  readonly assumed: boolean
}

/** Of a question of which several options may hold: those that do, those of which nobody knows, and those of which at least one does. */
export interface HeldOptions {
  readonly holds: readonly string[]
  readonly unsure: readonly string[]
  readonly oneOf: readonly string[]
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
 * const source = { file: 'orders.yaml', text: 'name: n\nanswers:\n  who-changes: one-team  # sure\n', syntax: 'yaml' } as const
 * const answer = { value: 'blocked', note: 'month end', by: null, assumed: false }
 * const questions = ['who-changes', 'outcome-wait']
 * writeAnswer(source, { document: 1, flow: null }, { question: 'outcome-wait', answer, questions })
 * // name: n
 * // answers:
 * //   who-changes: one-team  # sure
 * //   outcome-wait: { value: blocked, note: month end }
 */
export function writeAnswer(source: SourceText, at: Exchange, answered: AnsweredQuestion): string {
  const { question, answer, questions } = answered
  const exchange = locateExchange(source, at)
  const path = [...exchange.path, 'answers']
  const parts = dataAt(exchange.data, [...path, question, 'parts'])
  const isPart = at.flow !== null && isMapping(parts) && Object.hasOwn(parts, at.flow)
  const entry = isPart
    ? { path: [...path, question, 'parts'], key: at.flow, order: Object.keys(parts) }
    : { path, key: question, order: questions }
  if (saysAnswer(dataAt(exchange.data, [...entry.path, entry.key]), answer)) return source.text
  return writeEntry(source, exchange, { ...entry, data: dataOfAnswer(answer) })
}

/**
 * The text with an answer for one part of a document. Where the answer did not differ by part so far, each other part
 * says what the whole said, or nothing yet.
 *
 * @throws Error if the text has no such document, or the document has faults.
 */
export function writePart(
  source: SourceText,
  document: number,
  { question, answer, questions, part, parts }: AnsweredPart,
): string {
  const exchange = locateExchange(source, { document, flow: null })
  const said = dataAt(exchange.data, ['answers', question]) ?? null
  const isSplit = isMapping(said) && 'parts' in said
  if (saysAnswer(isSplit ? dataAt(said, ['parts', part]) : said, answer)) return source.text
  const data = dataOfAnswer(answer)
  if (isSplit)
    return writeEntry(source, exchange, {
      path: ['answers', question, 'parts'],
      key: part,
      data,
      order: parts,
    })
  const each = parts.map(other => [other, other === part ? data : (said as WrittenData)] as const)
  return writeEntry(source, exchange, {
    path: ['answers'],
    key: question,
    data: { parts: Object.fromEntries(each) },
    order: questions,
  })
}

/** An answer for one part, and the names of all parts. */
export interface AnsweredPart extends AnsweredQuestion {
  readonly part: string
  readonly parts: readonly string[]
}

/** The text without one answer of an exchange, and all else as it was, comments too; null where that cannot be done. */
export function removeAnswer(source: SourceText, at: Exchange, question: string): string | null {
  const exchange = locateExchange(source, at)
  if (dataAt(exchange.data, [...exchange.path, 'answers', question, 'parts']) !== undefined)
    return null
  return withoutEntry(source, exchange, { path: [...exchange.path, 'answers'], key: question })
}

/** An answer as the data of its entry: plain where there are no remarks. */
export function dataOfAnswer({ value, note, by, assumed }: WrittenAnswer): WrittenData {
  const remarks = Object.entries({ note, by, assumed }).filter(([, remark]) => remark)
  const said = dataOfValue(value)
  const isPlain = remarks.length === 0 && Object.keys(said).length === 1 && 'value' in said
  return isPlain ? (said.value as WrittenData) : { ...said, ...Object.fromEntries(remarks) }
}

/** What is said, by the key under which it stands. */
function dataOfValue(value: WrittenAnswer['value']): Readonly<Record<string, WrittenData>> {
  if (typeof value === 'string') return { value: wordOrNumber(value) }
  if (!('holds' in value)) return { value: value.map(wordOrNumber) }
  const { holds, unsure, oneOf } = value
  const open = {
    ...(oneOf.length > 0 && { 'one-of': oneOf }),
    ...(unsure.length > 0 && { unsure }),
  }
  if (holds.length > 0) return { value: holds, ...open }
  return Object.keys(open).length > 0 ? open : { value: NO_OPTION }
}

/** Whether the data of an entry says an answer already, in whatever form. */
function saysAnswer(data: unknown, answer: WrittenAnswer): boolean {
  return JSON.stringify(normalise(data)) === JSON.stringify(normalise(dataOfAnswer(answer)))
}

/** What an entry says, with its keys in one order; of a list of what holds the order does not count. */
function normalise(data: unknown): readonly unknown[] {
  const said: Readonly<Record<string, unknown>> = isMapping(data) ? data : { value: data }
  const words = ['value', 'unsure', 'one-of'].map(key => said[key]).map(asWords)
  return [...words, said.note ?? '', said.by ?? '', said.assumed ?? false]
}

const asWords = (value: unknown) => (Array.isArray(value) ? value.map(asWord) : asWord(value))

function asWord(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value
}

/** Counts are written as numbers; but not where reading them again would give other digits. */
function wordOrNumber(word: string): string | number {
  const isCount = /^\d+(?:\.\d+)?$/.test(word) && String(Number(word)) === word
  return isCount ? Number(word) : word
}

import type { SourceText } from '../input/requirements/parse-requirements.ts'
import { dataOfAnswer, saysAnswer, type WrittenAnswer } from './answer-data.ts'
import { type Exchange, locateExchange } from './locate-exchange.ts'
import { schemaLine } from './schema-line.ts'
import { writeChange } from './write-change.ts'
import { dataAt } from './yaml-edit/entry-change.ts'
import { writeBlockValue } from './yaml-edit/write-value.ts'

export type { Exchange, WrittenAnswer }

/** An answer to a question, and the ids of all questions in the catalogue's order. */
export interface AnsweredQuestion {
  readonly question: string
  readonly answer: WrittenAnswer
  readonly questions: readonly string[]
}

/** Which systems exchange what, under which name. */
export interface Heading {
  readonly name: string
  readonly from: string
  readonly to: readonly string[]
}

/** What a new file refers to, by paths from its own folder. */
export interface References {
  /** The JSON Schema that editors check it against. */
  readonly schema: string | null
  /** The profile that it extends. */
  readonly profile: string | null
}

/** A new requirements file with these parts of its heading and no answers yet. */
export function writeNewRequirements(
  heading: Partial<Heading>,
  { schema, profile }: References = { schema: null, profile: null },
): string {
  const lines = KEYS.flatMap(key => {
    const data = heading[key]
    return data === undefined ? [] : [`${key}: ${writeBlockValue(data)}`]
  })
  const all = [
    ...(schema === null ? [] : [schemaLine(schema)]),
    ...INTRODUCTION,
    ...lines,
    ...(profile === null ? [] : [`extends: ${writeBlockValue(profile)}`]),
    'answers:',
  ]
  return `${all.join('\n')}\n`
}

const KEYS = ['name', 'from', 'to'] as const

const INTRODUCTION = [
  '# What is known of one integration. The interview adds each answer, and keeps what else is written here.',
  '# To go on with it: integration-advisor ask FILE',
]

/** The text with an answer of one exchange; all else stays as it was written. */
export function writeAnswer(source: SourceText, at: Exchange, answered: AnsweredQuestion): string {
  const { question, answer, questions } = answered
  const exchange = locateExchange(source, at)
  const path = [...exchange.path, 'answers']
  if (saysAnswer(dataAt(exchange.data, [...path, question]), answer)) return source.text
  const change = { path, key: question, data: dataOfAnswer(answer), order: questions }
  return writeChange(source, exchange, change)
}

/** The text with these parts of the heading of a document or of its flow; all else stays as it was written. */
export function writeHeading(source: SourceText, at: Exchange, heading: Partial<Heading>): string {
  const { path } = locateExchange(source, at)
  return KEYS.reduce((text, key) => {
    const data = heading[key]
    const { document } = at
    const exchange = locateExchange({ ...source, text }, { document, flow: null })
    const old = dataAt(exchange.data, [...path, key])
    if (data === undefined || JSON.stringify([old].flat()) === JSON.stringify([data].flat()))
      return text
    return writeChange({ ...source, text }, exchange, { path, key, data, order: HEADING })
  }, source.text)
}

/** The order in which a document and a flow say what they say. */
export const HEADING = ['name', 'description', 'from', 'to', 'extends', 'answers', 'fixed', 'flows']

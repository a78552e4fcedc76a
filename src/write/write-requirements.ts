import type { Question } from '../model/question.ts'
import type { FixedDecision, Requirements } from '../model/requirements.ts'
import { dataOfAnswer } from './write-answer.ts'
import { writtenValue } from './written-value.ts'
import type { WrittenData } from './yaml-edit/write-value.ts'

/**
 * A requirements file that says by itself what these requirements say, what they inherited from a profile included: it reads
 * as the same exchange wherever it lies. Comments of the file that they came from are not in it.
 *
 * @example
 * writeRequirements(requirements, engine.catalogue.questions)
 * // name: Nightly orders
 * // from: Shop
 * // to: [SAP]
 * // answers:
 * //   data-freshness: 5m
 */
export function writeRequirements(
  requirements: Requirements,
  questions: readonly Question[],
): string {
  const { name, description, from, to, platforms, fixed, flow } = requirements
  const lines = [
    ...entry('name', name),
    ...(description === null ? [] : entry('description', description)),
    ...entry('from', from),
    ...entry('to', to),
    ...answerLines(requirements, questions),
    ...(platforms.length === 0 ? [] : entry('platforms', platforms)),
    ...(fixed.length === 0 ? [] : ['fixed:', ...fixed.map(fixedLine)]),
    ...(flow === null ? [] : [`flows: [{ name: ${writeValue(flow)} }]`]),
  ]
  return `${lines.join('\n')}\n`
}

const entry = (key: string, data: WrittenData): readonly string[] => [`${key}: ${writeValue(data)}`]

function answerLines({ answers }: Requirements, questions: readonly Question[]): readonly string[] {
  const lines = questions.flatMap(question => {
    const answer = answers[question.id]
    if (answer === undefined) return []
    const data = dataOfAnswer({ ...answer, value: writtenValue(question, answer) })
    return [`  ${question.id}: ${writeValue(data)}`]
  })
  return lines.length === 0 ? ['answers: {}'] : ['answers:', ...lines]
}

function fixedLine({ pair, choice, because, owner, review }: FixedDecision): string {
  const remarks = Object.entries({ because, owner, review }).filter(([, said]) => said !== null)
  const data = remarks.length === 0 ? choice : { choice, ...Object.fromEntries(remarks) }
  return `  ${pair}: ${writeValue(data as WrittenData)}`
}

/** Data on one line, which may stand anywhere. No library: the HTML report writes such files in the reader's browser. */
function writeValue(data: WrittenData): string {
  if (typeof data === 'string') return PLAIN.test(data) && !RESERVED.test(data) ? data : quote(data)
  if (typeof data !== 'object' || data === null) return String(data)
  if (isList(data)) return `[${data.map(writeValue).join(', ')}]`
  const pairs = Object.entries(data).map(
    ([key, value]) => `${writeValue(key)}: ${writeValue(value)}`,
  )
  return `{ ${pairs.join(', ')} }`
}

const isList = (data: object): data is readonly WrittenData[] => Array.isArray(data)

// Words, quantities and ranges of them; all else is quoted, as JSON is.
const PLAIN =
  /^(?:[a-z]\w*(?:[ -]\w+)*|\d+[a-z]*\.\.\d+[a-z]*|\d+(?:-\w+)+|\d+(?:ms|[smhd]|k?B|MB|GB))$/i
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i

/** JSON, with what would end a line or cannot be seen escaped as well. */
const quote = (text: string): string =>
  JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\p{Bidi_Control}]/gu,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

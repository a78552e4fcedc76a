import { UNKNOWN_ANSWER } from '../input/terms/match-option.ts'
import type { Answer } from '../model/answers.ts'
import type { Question } from '../model/question.ts'
import type { FixedDecision, Requirements } from '../model/requirements.ts'
import { dataOfAnswer, type WrittenAnswer } from './write-answer.ts'
import { type WrittenData, writeBlockValue, writeFlowValue } from './yaml-edit/write-value.ts'

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
    ...(flow === null ? [] : [`flows: [{ name: ${writeFlowValue(flow)} }]`]),
  ]
  return `${lines.join('\n')}\n`
}

const entry = (key: string, data: WrittenData): readonly string[] => [
  `${key}: ${writeBlockValue(data)}`,
]

function answerLines({ answers }: Requirements, questions: readonly Question[]): readonly string[] {
  const lines = questions.flatMap(question => {
    const answer = answers[question.id]
    if (answer === undefined) return []
    const data = dataOfAnswer({ ...answer, value: writtenValue(answer, question) })
    return [`  ${question.id}: ${writeBlockValue(data)}`]
  })
  return lines.length === 0 ? ['answers: {}'] : ['answers:', ...lines]
}

/** What was written where that is more exact than the options. */
function writtenValue(
  { written, options, unsure = [], oneOf = [] }: Answer,
  question: Question,
): WrittenAnswer['value'] {
  const all = question.options.length
  if (question.holds === 'several')
    return unsure.length === all ? UNKNOWN_ANSWER : { holds: options, unsure, oneOf }
  if (options.length === all) return UNKNOWN_ANSWER
  if (question.quantity !== null && /^\d[^,\s]*$/.test(written)) return written
  return options.length === 1 ? (options[0] ?? UNKNOWN_ANSWER) : options
}

function fixedLine({ pair, choice, because, owner, review }: FixedDecision): string {
  const remarks = Object.entries({ because, owner, review }).filter(([, said]) => said !== null)
  const data = remarks.length === 0 ? choice : { choice, ...Object.fromEntries(remarks) }
  return `  ${pair}: ${writeFlowValue(data as WrittenData)}`
}

import type { Said } from '../../model/answers.ts'
import type { Question } from '../../model/question.ts'
import type { GivenAnswer } from '../../model/result/advice.ts'
import { type LabelContext, optionLabel, questionOf, subjectOf } from './label-context.ts'
import { RECEIVERS } from './names/system-names.ts'
import { joinAlike, joinSubjects, joinWords, lowerFirst, upperFirst } from './phrases.ts'

/** Whether an answer says nothing: every option may hold, or not. */
export function isUnknown(
  { holds, options }: Pick<Question, 'holds' | 'options'>,
  said: Said,
): boolean {
  const open = holds === 'several' ? (said.unsure ?? []) : said.options
  return open.length === options.length
}

/** What a person noted beside an answer, and who gave it. */
export const saidRemarks = ({ note, by }: Pick<GivenAnswer, 'note' | 'by'>): readonly string[] => [
  ...(note === null ? [] : [`"${note}"`]),
  ...(by === null ? [] : [`by ${by}`]),
]

/** An answer in words, beginning with a capital letter: what holds, what may, and what is not known. */
export function saidText(id: string, said: Said, labels: LabelContext): string {
  const question = questionOf(id, labels)
  if (question === undefined) return joinWords([...said.options])
  if (isUnknown(question, said)) return NOT_KNOWN
  const named = (options: readonly string[]) =>
    options.map(option => optionLabel(id, option, labels))
  if (question.holds === 'one')
    return isRange(question, said.options)
      ? rangeText(named(said.options))
      : joinAlike(named(said.options))
  const { options, unsure = [], oneOf = [] } = said
  const parts = [
    ...(options.length > 0 ? [joinSubjects(named(options))] : []),
    ...(oneOf.length > 0 ? [joinAlike(named(oneOf))] : []),
  ]
  const known = parts.length > 0 ? parts.join('; ') : NONE_HOLDS
  const open = named(unsure).map(lowerFirst)
  return open.length === 0 ? known : `${known}; not sure whether ${joinAlike(open)}`
}

/** Whether three or more options were left that stand in a row. */
function isRange({ options }: Pick<Question, 'options'>, said: readonly string[]): boolean {
  const places = said.map(option => options.findIndex(({ id }) => id === option))
  const inRow = places.every(
    (place, index) => index === 0 || place === (places[index - 1] ?? 0) + 1,
  )
  return places.length >= LEAST_IN_A_RANGE && inRow
}

const LEAST_IN_A_RANGE = 3

/** The first and the last of them: what lies between is meant as well. */
const rangeText = (labels: readonly string[]) =>
  `Anything from "${lowerFirst(labels[0] ?? '')}" to "${lowerFirst(labels.at(-1) ?? '')}"`

/** An answer that stands without its question: one that names no option begins with what was asked about. */
export function statedText(id: string, said: Said, labels: LabelContext): string {
  const text = saidText(id, said, labels)
  const subject = subjectOf(id, labels)
  if (text === NOT_KNOWN) return `${subject}: ${lowerFirst(text)}`
  if (!text.startsWith(NONE_HOLDS)) return ofAllReceivers(text, labels)
  const open = text.slice(NONE_HOLDS.length).replace(/^; /, '')
  if (open !== '') return upperFirst(open)
  return questionOf(id, labels)?.none ?? `${subject}: none`
}

/** Of several receivers no one is all that is said of them. */
const ofAllReceivers = (text: string, { names }: LabelContext): string =>
  names.to === RECEIVERS
    ? text
        .replace(/^The receiver is /, 'The receivers are ')
        .replace(/ and belongs to /, ' and belong to ')
    : text

const NOT_KNOWN = 'Not known'

/** Of a question of which several options may hold. */
export const NONE_HOLDS = 'None of these'

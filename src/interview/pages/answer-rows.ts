import type { Answer } from '../../model/answers.ts'
import type { Question } from '../../model/question.ts'
import type { Requirements } from '../../model/requirements.ts'
import { type LabelContext, renderText } from '../../report/wording/label-context.ts'
import { countOf } from '../../report/wording/phrases.ts'
import { saidText } from '../../report/wording/said-text.ts'
import type { ScreenItem } from '../screen/screen.ts'

/** The answers that a review shows. */
export interface ReviewedAnswers {
  readonly requirements: Requirements
  /** Of each part of the document; none where no answer differs by part. */
  readonly parts: readonly Requirements[]
  /** Ids of answered questions that count for nothing here. */
  readonly outOfScope: readonly string[]
  /** By question id: how many decisions an answer in place of "unknown", or of a partial one, could still change. */
  readonly couldChange: Readonly<Record<string, number>>
}

/** The rows of a review: each answer, and where it differs by part a row for each part. */
export function answerItems(
  reviewed: ReviewedAnswers,
  labels: LabelContext,
): readonly ScreenItem[] {
  return labels.catalogue.questions.flatMap(question => {
    const given = answersTo(reviewed, question)
    return given.some(({ answer }) => answer !== null)
      ? given.map((each, at) => answerItem(question, { ...each, at }, { reviewed, labels }))
      : []
  })
}

/** The question that a row is about, and its part; null: the first one, or all. */
export function rowOf(item: string): { readonly question: string; readonly part: string | null } {
  const [question = '', part = null] = item.split('\n')
  return { question, part }
}

/** An answer, of a part where it differs by part; null where that is not answered yet. */
interface RowAnswer {
  readonly part: string | null
  readonly answer: Answer | null
}

function answersTo(
  { requirements, parts }: ReviewedAnswers,
  { id }: Question,
): readonly RowAnswer[] {
  const answerOf = ({ answers }: Requirements) => answers[id] ?? null
  return parts.some(part => answerOf(part)?.origin.kind === 'flow')
    ? parts.map(part => ({ part: part.flow, answer: answerOf(part) }))
    : [{ part: null, answer: answerOf(requirements) }]
}

function answerItem(
  question: Question,
  { part, answer, at }: RowAnswer & { readonly at: number },
  { reviewed, labels }: { readonly reviewed: ReviewedAnswers; readonly labels: LabelContext },
): ScreenItem {
  const said = answer === null ? 'not answered yet' : describeAnswer(question, answer, labels)
  return {
    id: at === 0 ? question.id : `${question.id}\n${part}`,
    label: row(at === 0 ? question.id : '', part === null ? said : `${part}: ${said}`),
    aside: answer === null ? '' : marksOf(question, answer, reviewed).join(', '),
    help: [renderText(question.text, labels), ...(answer === null ? [] : notesOf(answer))].join(
      ' ',
    ),
    markable: false,
  }
}

function describeAnswer(question: Question, answer: Answer, labels: LabelContext): string {
  const { options, written } = answer
  const said = saidText(question.id, answer, labels)
  const isPlain = question.holds === 'one' && options.length === 1 && !options.includes(written)
  return isPlain ? `${said} (${written})` : said
}

function marksOf(
  { id }: Question,
  answer: Answer,
  { couldChange, outOfScope }: ReviewedAnswers,
): readonly string[] {
  const count = couldChange[id] ?? 0
  return [
    ...(count > 0 ? [`could still change ${countOf(count, 'decision')}`] : []),
    ...(answer.assumed ? ['assumed'] : []),
    ...(outOfScope.includes(id) ? ['does not count here'] : []),
    ...(answer.origin.kind === 'profile' ? ['from the profile'] : []),
  ]
}

const notesOf = ({ note, by }: Answer) => [
  ...(note === null ? [] : [`Note: ${note}.`]),
  ...(by === null ? [] : [`By ${by}.`]),
]

/** A row of a review: what it is about, and what is said of it. */
export const row = (id: string, text: string) => `${id.padEnd(LONGEST_ID)}  ${text}`

/** The ids of the shipped catalogue have at most so many characters; a longer one stands out of line. */
const LONGEST_ID = 21

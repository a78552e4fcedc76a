import type { Question } from '../../model/question.ts'
import { renderText } from '../../report/wording/label-context.ts'
import { countOf } from '../../report/wording/phrases.ts'
import {
  isUnknown as isUnknownAnswer,
  NONE_HOLDS,
  saidText,
} from '../../report/wording/said-text.ts'
import { BACK, type Screen, type ScreenItem, type ScreenKey } from '../screen/screen.ts'
import {
  action,
  asideOf,
  BACK_KEY,
  contradictionLines,
  ENTER,
  footOf,
  LEAVE_KEY,
  REVIEW,
  type ScreenContext,
  withWarning,
} from '../screen/screen-parts.ts'
import type { AskedQuestion } from './asked-question.ts'
import { FIGURE_HINTS } from './read-figure.ts'

/** What can be done at a question beside answering it. */
export const UNKNOWN = 'unknown'
export const NONE = 'none'
export const PARTS = 'parts'
export const FIGURE = 'figure'
export const NOTE = 'note'
export const ASSUME = 'assume'
export const WHY = 'why'

/** A question with its options; the one page of an interview that is seen thirty times. */
export function screenQuestion(asked: AskedQuestion, context: ScreenContext): Screen {
  const { question, read } = asked
  const { labels } = context
  const topic = labels.catalogue.topics.find(({ id }) => id === question.topic)
  return {
    title: context.title,
    aside: `${topic?.name ?? question.topic}: ${asideOf(context)}`,
    question: renderText(question.text, labels),
    help: withWarning(context, [renderText(question.help, labels), ...statusOf(asked, context)]),
    items: [
      ...optionItems(asked, context),
      ...(question.holds === 'several' ? [noneItem(asked)] : []),
      ...(read === null ? [] : [figureItem()]),
      action(UNKNOWN, 'I do not know', {
        aside: isUnknown(asked) ? YOURS : couldStill(asked.couldChange),
        help: 'It counts for nothing, and the report says whether it matters.',
      }),
      action(BACK, 'Back to the question before'),
    ],
    field: fieldOf(asked),
    foot: footOf(context),
    keys: keysOf(asked),
    gives: 'Answer',
    ticksEach: question.holds === 'several',
  }
}

const figureItem = () =>
  action(FIGURE, 'Type a figure', { help: 'The figure is kept as you type it.' })

function fieldOf({ question: { quantity }, read }: AskedQuestion): Screen['field'] {
  return quantity === null || read === null
    ? null
    : { kind: 'figure', label: 'Figure', item: `:${FIGURE}`, hint: FIGURE_HINTS[quantity], read }
}

function noneItem(asked: AskedQuestion): ScreenItem {
  return action(NONE, NONE_HOLDS, {
    aside: itemOf(asked) === `:${NONE}` ? YOURS : '',
    help: 'None of the options above holds.',
  })
}

const YOURS = 'your answer'

/** The item that an answer stands at; null where it has none. */
export function itemOf(asked: AskedQuestion): string | null {
  const { question, given } = asked
  if (given === null) return null
  if (isUnknown(asked)) return `:${UNKNOWN}`
  const [first = null] = [...given.options, ...(given.oneOf ?? []), ...(given.unsure ?? [])]
  return question.holds === 'several' && first === null ? `:${NONE}` : first
}

const couldStill = (count: number) =>
  count === 0 ? 'could change nothing now' : `could still change ${countOf(count, 'decision')}`

const isUnknown = ({ question, given }: AskedQuestion) =>
  given !== null && isUnknownAnswer(question, given)

/** A partial answer says something only where more than two options are possible; a tick always does. */
const canBeMarked = ({ holds, options }: Question) => holds === 'several' || options.length > 2

function optionItems(asked: AskedQuestion, { labels }: ScreenContext): readonly ScreenItem[] {
  const { question, given } = asked
  const yours = isUnknown(asked) ? [] : (given?.options ?? [])
  return question.options.map(({ id, label, help }) => ({
    id,
    label: renderText(label, labels),
    aside: yours.includes(id) ? YOURS : '',
    help: renderText(help, labels),
    markable: canBeMarked(question),
  }))
}

function statusOf(asked: AskedQuestion, context: ScreenContext): readonly string[] {
  const { question, given, remarks, contradictions } = asked
  const { labels } = context
  const isShown =
    given === null || isUnknown(asked) || question.holds === 'several'
      ? (given?.oneOf ?? []).length === 0
      : given.options.includes(given.written)
  const said =
    given === null || isShown
      ? []
      : [`Your answer: ${given.written} (${saidText(question.id, given, labels)})`]
  const notes = [
    ...(remarks.note === null ? [] : [`Note: ${remarks.note}`]),
    ...(remarks.assumed ? ['The answer is marked as assumed.'] : []),
  ]
  return [...said, ...notes, ...contradictionLines(contradictions, context)]
}

function keysOf({ question, read, remarks, canDiffer }: AskedQuestion): readonly ScreenKey[] {
  const isSeveral = question.holds === 'several'
  const says = isSeveral ? 'tick, again: not sure' : 'mark several'
  return [
    ENTER,
    ...(read === null ? [] : [{ key: '0-9', does: '', says: 'figure' }]),
    ...(canBeMarked(question) ? [{ key: 'Space', does: '', says }] : []),
    BACK_KEY,
    { key: '?', does: WHY, says: 'why' },
    { key: 'n', does: NOTE, says: 'note' },
    { key: 'a', does: ASSUME, says: remarks.assumed ? 'not assumed' : 'assumed' },
    ...(canDiffer ? [{ key: 'd', does: PARTS, says: 'differs by part' }] : []),
    { key: 'r', does: REVIEW, says: 'review' },
    LEAVE_KEY,
  ]
}

import { unknownSaid } from '../condition/said.ts'
import type { Answer, Said } from '../model/answers.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Question } from '../model/question.ts'
import type { Requirements } from '../model/requirements.ts'
import type { Advice } from '../model/result/advice.ts'
import { listConsequences } from '../report/advice/changes/list-consequences.ts'
import { bare, classed, element, type HtmlElement, idOf } from '../report/html/element.ts'
import { joinOutcomes } from '../report/wording/change-phrases.ts'
import {
  type LabelContext,
  labelContext,
  optionsOf,
  renderText,
} from '../report/wording/label-context.ts'
import { countOf } from '../report/wording/phrases.ts'
import { isUnknown, saidText } from '../report/wording/said-text.ts'
import { askedQuestions } from './asked-questions.ts'
import type { Changes } from './changes.ts'
import { optionFields } from './option-fields.ts'

/** What the form shows: the answers as they stand now, beside those of the file. */
export interface FormContext extends AdvisedForm {
  /** As the file has them. */
  readonly original: Requirements
  readonly changes: Changes
  /** The questions of which several options are ticked as possible. */
  readonly ticking: ReadonlySet<string>
  /** The topics that are open without a reader's doing. */
  readonly opened: ReadonlySet<string>
}

/** What the form takes from an advice. */
export interface AdvisedForm {
  readonly labels: LabelContext
  readonly turns: Turns
  readonly asked: readonly Question[]
}

export function adviseForm(advice: Advice, catalogue: Catalogue): AdvisedForm {
  const labels = labelContext(advice, catalogue)
  return { labels, turns: turnsOf(advice, labels), asked: askedQuestions(advice, catalogue) }
}

/** A question as a field of the form. */
export type FieldMaker = (question: Question, context: FormContext) => HtmlElement

/**
 * All answers by topic, to be changed, each topic made by itself; questions that these answers put out of scope are left out.
 * A topic is closed until a reader opens it: the keyboard would else come by hundreds of fields.
 */
export function topicPieces(context: FormContext, makeField: FieldMaker): readonly TopicPiece[] {
  const { labels, asked } = context
  return labels.catalogue.topics.map(({ id, name }) => ({
    key: id,
    make: () => {
      const questions = asked.filter(({ topic }) => topic === id)
      return questions.length === 0
        ? null
        : element(
            'details',
            {
              class: 'topic',
              id: idOf('topic', id),
              ...(context.opened.has(id) && { open: true }),
            },
            topicSummary(name, questions, context),
            questions.map(question => makeField(question, context)),
          )
    },
  }))
}

/** How much there is in a topic, and how much of it is changed. */
function topicSummary(
  name: string,
  questions: readonly Question[],
  { changes }: FormContext,
): HtmlElement {
  const changed = questions.filter(({ id }) => changes[id] !== undefined).length
  return bare(
    'summary',
    bare('h3', name),
    ' ',
    classed('span', 'muted', countOf(questions.length, 'question')),
    changed === 0 ? null : [' ', classed('span', 'mark', `${changed} changed`)],
  )
}

interface TopicPiece {
  readonly key: string
  /** null: nothing of it is asked. */
  readonly make: () => HtmlElement | null
}

/** The form of these topics. */
export const formNode = (topics: readonly (HtmlElement | null)[]): HtmlElement =>
  element('form', { id: 'form', autocomplete: 'off' }, topics)

/** By question and option: what another answer would turn, in words. */
type Turns = ReadonlyMap<string, string>

function turnsOf(advice: Advice, labels: LabelContext): Turns {
  const turns = listConsequences(advice, labels).flatMap(({ answers, becomes }) => {
    const [only, ...more] = Object.entries(answers)
    if (only === undefined || more.length > 0) return []
    const [question, answer] = only
    const [option, ...others] = optionsOf(answer)
    return option === undefined || others.length > 0
      ? []
      : [[`${question}/${option}`, joinOutcomes(becomes)] as const]
  })
  return new Map(turns)
}

/** A question with what is said of it. */
export function questionField(question: Question, context: FormContext): HtmlElement {
  const { original, changes, labels, ticking, turns } = context
  const answer = original.answers[question.id]
  const changed = changes[question.id]
  const said: Said = changed ?? answer ?? unknownSaid(question)
  const isPartial = question.holds === 'one' && said.options.length > 1
  const isTicked = ticking.has(question.id) || (isPartial && !isUnknown(question, said))
  const hintOf = (option: string) =>
    question.holds === 'one' ? (turns.get(`${question.id}/${option}`) ?? null) : null
  return element(
    'fieldset',
    { id: idOf('question', question.id), class: changed ? 'question changed' : 'question' },
    bare('legend', renderText(question.text, labels)),
    changed ? wasNode(question, answer, labels) : remarksNode(answer),
    bare('details', bare('summary', 'What is meant'), bare('p', renderText(question.help, labels))),
    optionFields({ question, said, isTicked, labels, hintOf }),
  )
}

/** What the file says, and the way back to it. */
function wasNode(
  question: Question,
  answer: Answer | undefined,
  labels: LabelContext,
): HtmlElement {
  const was = answer === undefined ? 'Not answered' : saidText(question.id, answer, labels)
  return classed(
    'p',
    'was',
    classed('span', 'mark', 'was'),
    ` ${was} `,
    element(
      'button',
      {
        type: 'button',
        'data-do': 'reset',
        'data-question': question.id,
        'aria-label': `Back to: ${was}`,
      },
      'Back',
    ),
  )
}

/** What stands beside the answer in the file. */
function remarksNode(answer: Answer | undefined): HtmlElement | null {
  if (answer === undefined) return null
  const { assumed, note, by, origin } = answer
  const remarks = [
    ...(assumed ? ['assumed'] : []),
    ...(note === null ? [] : [note]),
    ...(by === null ? [] : [`by ${by}`]),
    ...(origin.kind === 'profile' ? [`from ${origin.file}`] : []),
  ]
  return remarks.length === 0 ? null : classed('p', 'muted', remarks.join('; '))
}

import type { Origin } from '../../../model/answers.ts'
import type { Advice, StatedAnswer } from '../../../model/result/advice.ts'
import type { ListItem, Section, Span } from '../../outline/outline.ts'
import { foldedSection, item, list, toned } from '../../outline/outline-builders.ts'
import { GOOD_REASON } from '../../wording/decided-by.ts'
import { type LabelContext, questionOf } from '../../wording/label-context.ts'
import { joinWords, lowerFirst, upperFirst } from '../../wording/phrases.ts'
import { saidText, statedText } from '../../wording/said-text.ts'
import { turnsOf } from './list-turns.ts'

/**
 * The answers that count: by their topics those that weigh or that somebody stressed, then the others together, each with its
 * note, who gave it and where it comes from; apart those that are not known and on which the advice depends.
 */
export function restAnswers(advice: Advice, labels: LabelContext): Section | null {
  const unknown = advice.sensitivities.filter(({ kind }) => kind === 'unknown')
  const answers = countedAnswers(advice).map(answer => ({
    answer,
    turns: turnsOf(answer.question, unknown, labels) ?? [],
  }))
  if (answers.length === 0) return null
  const certain = answers.filter(({ turns }) => turns.length === 0)
  const turning = answers.filter(({ turns }) => turns.length > 0)
  const weighing = weighingQuestions(advice)
  const isTold = ({ answer }: TurningAnswer) => weighing.has(answer.question) || isStressed(answer)
  const told = certain.filter(isTold)
  const others = certain.filter(each => !isTold(each))
  const items = topicsOf(labels).flatMap(({ name, holds }) => {
    const own = told.filter(({ answer }) => holds(answer.question))
    return own.length === 0 ? [] : [topicItem(name, own, labels)]
  })
  const rest = others.length === 0 ? [] : [topicItem(LIGHT, others, labels)]
  const uncertain = turning.map(({ answer, turns }) =>
    item(null, [...answerSpans(answer, labels), ' -> ', toned('caution', turns.join('; '))]),
  )
  return foldedSection('The answers', [
    list([
      ...items,
      ...rest,
      ...(uncertain.length === 0
        ? []
        : [item('Not known, and the advice depends on it', null, [list(uncertain)])]),
    ]),
  ])
}

const LIGHT = 'Also answered'

/** The questions of which an answer is a good reason for or against a choice. */
function weighingQuestions({ verdicts }: Advice): ReadonlySet<string> {
  const reasons = verdicts.flatMap(({ evidence, vetoes }) => [
    ...evidence.filter(({ counts }) => counts >= GOOD_REASON),
    ...vetoes,
  ])
  return new Set(reasons.flatMap(({ answers }) => Object.keys(answers)))
}

const isStressed = ({ note, by, assumed }: StatedAnswer) => note !== null || by !== null || assumed

interface AnsweredTopic {
  readonly name: string
  readonly holds: (question: string) => boolean
}

/** The topics in their order; last what no question of the catalogue asks for. */
function topicsOf({ catalogue }: LabelContext): readonly AnsweredTopic[] {
  const topicOf = (id: string) => catalogue.questions.find(question => question.id === id)?.topic
  const known = catalogue.topics.map(({ id, name }) => ({
    name,
    holds: (question: string) => topicOf(question) === id,
  }))
  const isOther = (question: string) => !known.some(({ holds }) => holds(question))
  return [...known, { name: 'Other', holds: isOther }]
}

interface TurningAnswer {
  readonly answer: StatedAnswer
  readonly turns: readonly string[]
}

function topicItem(name: string, own: readonly TurningAnswer[], labels: LabelContext): ListItem {
  const said = own.flatMap(({ answer }, index): readonly Span[] => {
    const [first = '', ...rest] = answerSpans(answer, labels)
    const lead = typeof first === 'string' ? lowerFirst(first) : first
    return [...(index === 0 ? [] : ['; ']), lead, ...rest]
  })
  return item(null, [toned('strong', name), ': ', ...said])
}

/** The answers that count: a profile may say much that has no place in an exchange. */
export function countedAnswers({ answers, outOfScope }: Advice): readonly StatedAnswer[] {
  const others = new Set(outOfScope.map(({ question }) => question))
  return answers.filter(({ question }) => !others.has(question))
}

/** The profile that something was inherited from; null where it was stated in the file itself. */
export function profileOf(origin: Origin): string | null {
  return origin.kind === 'profile' ? origin.file : null
}

function answerSpans(answer: StatedAnswer, labels: LabelContext): readonly Span[] {
  const written = asWritten(answer, labels)
  const doubt = isInDoubt(answer, labels)
  const range = doubt ? written.map(text => text.replace('..', ' to ')) : []
  const remarks = [
    ...(doubt ? [] : written),
    ...(doubt && range.length === 0 ? ['in doubt'] : []),
    ...(answer.assumed ? ['assumed'] : []),
    ...(answer.note === null ? [] : [`"${answer.note}"`]),
    ...(answer.by === null ? [] : [`by ${answer.by}`]),
    ...originRemarks(answer, labels),
  ]
  const subject = upperFirst(answer.question.replaceAll('-', ' '))
  const { unit = '' } = questionOf(answer.question, labels) ?? {}
  return [
    range.length > 0
      ? `${subject}: ${[...range, unit].join(' ').trim()}`
      : statedText(answer.question, answer, labels),
    ...(remarks.length === 0 ? [] : [toned('muted', ` (${remarks.join(', ')})`)]),
  ]
}

/** One of several options holds, and it is not known which. */
const isInDoubt = ({ question, options }: StatedAnswer, labels: LabelContext) =>
  questionOf(question, labels)?.holds === 'one' && options.length > 1

/** What was written, where it is more exact than the option. */
function asWritten({ question, written }: StatedAnswer, labels: LabelContext): readonly string[] {
  const found = questionOf(question, labels)
  return found === undefined || found.quantity === null || !/\d/.test(written) || namesOption()
    ? []
    : [written]

  function namesOption(): boolean {
    const words = written.split(/[\s,[\]]+/)
    return found?.options.some(({ id }) => words.includes(id)) ?? false
  }
}

/** Where it comes from, if not from the file, and what it replaces. */
function originRemarks({ question, origin, overrides }: StatedAnswer, labels: LabelContext) {
  const from = originPhrase(origin)
  if (overrides === null) return from === null ? [] : [`from ${from}`]
  const before = lowerFirst(saidText(question, overrides, labels))
  return [
    `${from === null ? '' : `from ${from}, `}in place of ${before} in ${originPhrase(overrides.origin) ?? 'the file'}`,
  ]
}

function originPhrase(origin: Origin): string | null {
  if (origin.kind === 'derived') return 'the landscape, derived'
  if (origin.kind !== 'profile') return null
  const { file, systems } = origin
  const owners = systems.map(({ name, owner }) => (owner === null ? name : `${name}, ${owner}`))
  return owners.length === 0 ? file : `${file}: ${joinWords(owners)}`
}

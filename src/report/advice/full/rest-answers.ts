import type { Origin } from '../../../model/answers.ts'
import type { Advice, StatedAnswer } from '../../../model/result/advice.ts'
import type { ListItem, Section, Span } from '../../outline/outline.ts'
import { foldedSection, item, list, toned } from '../../outline/outline-builders.ts'
import { type LabelContext, questionOf, subjectOf } from '../../wording/label-context.ts'
import { joinWords, lowerFirst, upperFirst } from '../../wording/phrases.ts'
import { saidRemarks, saidText, statedText } from '../../wording/said-text.ts'

/** The answers that count, by their topics, each with its note, who gave it and where it comes from; apart what is still open. */
export function restAnswers(advice: Advice, labels: LabelContext): Section | null {
  const unknown = unknownQuestions(advice)
  const answers = countedAnswers(advice).filter(({ question }) => !unknown.has(question))
  if (answers.length === 0) return null
  const known = topicsOf(labels).flatMap(({ name, holds }) => {
    const own = answers.filter(({ question }) => holds(question))
    const items = own.map(answer => item(null, answerSpans(answer, labels)))
    return own.length === 0 ? [] : [item(name, null, [list(items)])]
  })
  return foldedSection('The answers', [list([...known, ...openItems(advice, labels)])])
}

/** Those that somebody said are not known. */
const unknownQuestions = ({ sensitivities }: Advice): ReadonlySet<string> =>
  new Set(sensitivities.filter(({ kind }) => kind === 'unknown').map(({ question }) => question))

/** What is still open, because nobody answered it or somebody said that it is not known, by its subject. */
function openItems(advice: Advice, labels: LabelContext): readonly ListItem[] {
  const { sensitivities, answers, answered } = advice
  const open = answered.inScope - answered.plain - answered.partial
  const named = sensitivities
    .filter(({ kind }) => kind === 'unknown' || kind === 'open')
    .map(({ question }) => {
      const said = answers.find(each => each.question === question)
      const remarks = said === undefined ? [] : saidRemarks(said)
      const told = remarks.length === 0 ? '' : ` (${remarks.join(', ')})`
      return `${lowerFirst(subjectOf(question, labels))}${told}`
    })
  const others = open - named.length
  const what = others === 1 ? 'question that changes' : 'questions that change'
  const rest = others > 0 ? [`${others} ${what} nothing here`] : []
  const all = [...named, ...rest]
  return all.length === 0 ? [] : [item('Still open', `${upperFirst(all.join('; '))}.`)]
}

const mutedRemarks = (remarks: readonly string[]): readonly Span[] =>
  remarks.length === 0 ? [] : [toned('muted', ` (${remarks.join(', ')})`)]

interface AnsweredTopic {
  readonly name: string
  readonly holds: (question: string) => boolean
}

/** The topics in their order; last what no question of the catalogue asks for. */
function topicsOf(labels: LabelContext): readonly AnsweredTopic[] {
  const topicOf = (id: string) => questionOf(id, labels)?.topic
  const known = labels.catalogue.topics.map(({ id, name }) => ({
    name,
    holds: (question: string) => topicOf(question) === id,
  }))
  const isOther = (question: string) => !known.some(({ holds }) => holds(question))
  return [...known, { name: 'Other', holds: isOther }]
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
    ...(doubt ? ['answered in part'] : []),
    ...(answer.assumed ? ['assumed'] : []),
    ...saidRemarks(answer),
    ...originRemarks(answer, labels),
  ]
  return [
    range.length > 0
      ? rangeText(range, answer, labels)
      : statedText(answer.question, answer, labels),
    ...mutedRemarks(remarks),
  ]
}

/** A range of figures with its unit, which says what is counted; where there is none, with the subject of the question. */
function rangeText(range: readonly string[], { question }: StatedAnswer, labels: LabelContext) {
  const { unit = '' } = questionOf(question, labels) ?? {}
  const subject = subjectOf(question, labels)
  return unit === '' ? `${subject}: ${range.join(' ')}` : [...range, unit].join(' ')
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

import { TRUE, truthOver } from '../../../condition/evaluate.ts'
import { questionsIn } from '../../../condition/mentions.ts'
import type { Condition } from '../../../model/condition.ts'
import type { Question } from '../../../model/question.ts'
import type { Advice, OpenQuestion } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { item, list, summarySection, toned } from '../../outline/outline-builders.ts'
import { isFirm } from '../../wording/firmness.ts'
import {
  type LabelContext,
  pairPhrase,
  questionOf,
  renderText,
} from '../../wording/label-context.ts'
import { lowerFirst } from '../../wording/phrases.ts'
import { statedText } from '../../wording/said-text.ts'
import { layerMark } from '../../wording/source-text.ts'

/** The few questions whose answers could change most of what is not firm, and do not follow from the others. */
export function pageFindOut(advice: Advice, labels: LabelContext): Section | null {
  const first = openQuestions(advice, labels).slice(0, MOST_QUESTIONS)
  return first.length === 0
    ? null
    : summarySection('Find out first', [list(first.map(open => openItem(open, advice, labels)))])
}

/** So many stand on the page. */
export const MOST_QUESTIONS = 2

/**
 * The open questions that could change what is not firm, first those that somebody answered with several options of which one
 * holds, then those that could change most; without those of which the given answers leave one option only.
 */
export function openQuestions(advice: Advice, labels: LabelContext): readonly OpenQuestion[] {
  const loose = looseVerdicts(advice).map(({ pair }) => pair)
  return advice.unanswered
    .map(({ question, couldChange }) => ({
      question,
      couldChange: couldChange.filter(pair => loose.includes(pair)),
    }))
    .filter(
      ({ question, couldChange }) => couldChange.length > 0 && !isImplied(question, advice, labels),
    )
    .toSorted(
      (one, other) =>
        inDoubt(other.question, advice, labels).length -
          inDoubt(one.question, advice, labels).length ||
        other.couldChange.length - one.couldChange.length,
    )
}

/** The decisions that open questions could still change, and that are not firm as it stands. */
const looseVerdicts = ({ verdicts }: Advice): readonly Verdict[] =>
  verdicts.filter(verdict => !verdict.settled && !isFirm(verdict))

/** A question as it can be put to somebody who does not see its options. */
function openItem(open: OpenQuestion, advice: Advice, labels: LabelContext): ListItem {
  const { question } = open
  const found = questionOf(question, labels)
  const text = found ? renderText(found.findOut ?? found.text, labels) : question
  const remarks = [...inDoubt(question, advice, labels), ...effectOf(open, advice, labels)]
  return item(null, [
    text,
    ...(remarks.length === 0 ? [] : [toned('muted', ` (${remarks.join('; ')})`)]),
    ...layerMark(`question:${question}`, labels),
  ])
}

/** Of what one option holds that which was left: the figures, or the options. */
function inDoubt(question: string, { answers }: Advice, labels: LabelContext): readonly string[] {
  const stated = answers.find(each => each.question === question)
  const found = questionOf(question, labels)
  if (!stated || found?.holds !== 'one' || stated.options.length === found.options.length) return []
  const said = isFigure(stated.written)
    ? stated.written.replace('..', ' to ')
    : lowerFirst(statedText(question, stated, labels))
  return [`in doubt: ${said}`]
}

const isFigure = (written: string) => /^\d[\d.]*[a-z]*(\.\.\d[\d.]*[a-z]*)?$/i.test(written)

/** The decisions that it bears on, unless these are all that are not firm. */
function effectOf(
  { couldChange }: OpenQuestion,
  advice: Advice,
  labels: LabelContext,
): readonly string[] {
  const loose = looseVerdicts(advice)
  const own = loose.filter(({ pair }) => couldChange.includes(pair))
  if (own.length === loose.length) return []
  return [`bears on ${own.map(({ pair }) => pairPhrase(pair, labels)).join(', ')}`]
}

function isImplied(id: string, advice: Advice, labels: LabelContext): boolean {
  const question = questionOf(id, labels)
  if (question === undefined || question.holds === 'several') return false
  const rules = labels.catalogue.contradictions.filter(
    ({ when, receivers }) => receivers === null && questionsIn(when).includes(id),
  )
  const possible = question.options.filter(
    option =>
      !rules.some(({ when }) =>
        isTrueWith(when, { question, option: option.id }, { advice, labels }),
      ),
  )
  return possible.length <= 1
}

function isTrueWith(
  when: Condition,
  assumed: { readonly question: Question; readonly option: string },
  { advice, labels }: { readonly advice: Advice; readonly labels: LabelContext },
): boolean {
  const saidOf = (id: string) =>
    id === assumed.question.id
      ? { options: [assumed.option] }
      : advice.answers.find(({ question }) => question === id)
  return truthOver(when, id => questionOf(id, labels), saidOf) === TRUE
}

import { TRUE, truthOver } from '../../../condition/evaluate.ts'
import { questionsIn } from '../../../condition/mentions.ts'
import type { Condition } from '../../../model/condition.ts'
import type { Question } from '../../../model/question.ts'
import type { Advice, OpenQuestion } from '../../../model/result/advice.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { item, list, summarySection } from '../../outline/outline-builders.ts'
import { type LabelContext, questionOf, renderText } from '../../wording/label-context.ts'
import { layerMark } from '../../wording/source-text.ts'

/** The few questions whose answers could change most and do not follow from the others. */
export function pageFindOut(advice: Advice, labels: LabelContext): Section | null {
  const first = openQuestions(advice, labels).slice(0, MOST_QUESTIONS)
  return first.length === 0
    ? null
    : summarySection('Find out first', [list(first.map(open => openItem(open, labels)))])
}

/** So many stand on the page. */
export const MOST_QUESTIONS = 2

/** The open questions without those of which the given answers leave one option only. */
export function openQuestions(advice: Advice, labels: LabelContext): readonly OpenQuestion[] {
  return advice.unanswered.filter(({ question }) => !isImplied(question, advice, labels))
}

/** A question as it can be put to somebody who does not see its options. */
function openItem({ question }: OpenQuestion, labels: LabelContext): ListItem {
  const found = questionOf(question, labels)
  const text = found ? renderText(found.findOut ?? found.text, labels) : question
  return item(null, [text, ...layerMark(`question:${question}`, labels)])
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

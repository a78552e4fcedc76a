import type { Advice, GivenAnswer } from '../../../model/result/advice.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { foldedSection, item, list, paragraph, toned } from '../../outline/outline-builders.ts'
import { type LabelContext, questionOf, renderText } from '../../wording/label-context.ts'
import { statedText } from '../../wording/said-text.ts'

/** What the report leaves out: own answers that do not count, and matters that nobody asked about. */
export function restNotJudged({ outOfScope, answers }: Advice, labels: LabelContext): Section {
  const inherited = new Set(
    answers.filter(({ origin }) => origin.kind === 'profile').map(({ question }) => question),
  )
  const own = outOfScope.filter(({ question }) => !inherited.has(question))
  const items = own.map(answer => scopeItem(answer, labels))
  return foldedSection('Not judged', [
    ...(items.length === 0 ? [] : [list(items)]),
    paragraph(NOT_JUDGED),
  ])
}

/** What no question is asked about. */
export const NOT_JUDGED =
  'Cost, licences, the choice of products, skills and data protection law. Each can outweigh this advice.'

function scopeItem(answer: GivenAnswer, labels: LabelContext): ListItem {
  const { question } = answer
  const text = questionOf(question, labels)?.text ?? question
  return item(null, [
    `${statedText(question, answer, labels)}: not counted, because other answers leave no place for it `,
    toned('muted', `("${renderText(text, labels)}")`),
  ])
}

import type { Advice, GivenAnswer } from '../../../model/result/advice.ts'
import type { Section, Span } from '../../outline/outline.ts'
import { foldedSection, item, list, paragraph, toned } from '../../outline/outline-builders.ts'
import { type LabelContext, questionOf, renderText } from '../../wording/label-context.ts'
import { statedText } from '../../wording/said-text.ts'

/** What the report leaves out: own answers that decide nothing, where somebody stressed them, and matters that nobody asked about. */
export function restNotJudged({ outOfScope, answers }: Advice, labels: LabelContext): Section {
  const inherited = new Set(
    answers.filter(({ origin }) => origin.kind === 'profile').map(({ question }) => question),
  )
  const stressed = outOfScope.filter(
    ({ question, note, by }) => !inherited.has(question) && (note !== null || by !== null),
  )
  return foldedSection('Not judged', [
    ...(stressed.length === 0
      ? []
      : [list(stressed.map(answer => item(null, scopeSpans(answer, labels))))]),
    paragraph(NOT_JUDGED),
  ])
}

/** What no question is asked about. */
export const NOT_JUDGED =
  'Cost, licences, skills, data protection law, and which of the named products is best. Each can outweigh this advice.'

function scopeSpans(answer: GivenAnswer, labels: LabelContext): readonly Span[] {
  const { question, note, by } = answer
  const why =
    questionOf(question, labels)?.leftOut ?? 'It decides nothing in an exchange of this kind.'
  const remarks = [...(note === null ? [] : [`"${note}"`]), ...(by === null ? [] : [`by ${by}`])]
  return [
    statedText(question, answer, labels),
    toned('muted', ` (${remarks.join('; ')})`),
    `. ${renderText(why, labels)}`,
  ]
}

import type { LandscapeAdvice } from '../../model/result/landscape.ts'
import type { ListItem, Outline } from '../outline/outline.ts'
import { item, list, paragraph, summarySection, toned } from '../outline/outline-builders.ts'
import { type LabelContext, questionOf, renderText } from '../wording/label-context.ts'
import { countOf, joinWords } from '../wording/phrases.ts'
import type { LandscapeExtent } from './landscape-extent.ts'

/** What nobody has answered for many interfaces, and what nobody had to: the landscape told it. */
export function landscapeFindOut(
  { counts, derived, unanswered, interfaces }: LandscapeAdvice,
  labels: LabelContext,
  { whole }: LandscapeExtent,
): Outline {
  const shown = whole ? unanswered : unanswered.slice(0, MOST_QUESTIONS)
  const share = Math.floor((100 * counts.answered) / Math.max(1, counts.inScope))
  const answered = `${share} % of all questions are answered`
  const told = derived.map(({ question }) => question)
  const by = told.length === 0 ? '' : `; derived from the landscape: ${joinWords(told)}`
  return [
    ...(shown.length === 0
      ? []
      : [
          summarySection('Find out', [
            list(shown.map(each => questionItem(each, interfaces.length, labels))),
          ]),
        ]),
    summarySection('Known', [paragraph(`${answered}${by}.`)]),
  ]
}

const MOST_QUESTIONS = 3

function questionItem(
  { question, interfaces }: LandscapeAdvice['unanswered'][number],
  all: number,
  labels: LabelContext,
): ListItem {
  const text = questionOf(question, labels)?.text
  const asked = text === undefined ? question : renderText(text, labels)
  const open = interfaces === all ? 'any interface' : countOf(interfaces, 'interface')
  return item(null, [`${asked} `, toned('muted', `(${question}: not answered for ${open})`)])
}

import type { Advice } from '../../model/result/advice.ts'
import type { AnswerDifference, Comparison } from '../../model/result/comparison.ts'
import { reportHeadline } from '../advice/outline-advice.ts'
import type { LabelContext } from '../wording/label-context.ts'
import { titleNames } from '../wording/names/system-names.ts'
import { lowerFirst } from '../wording/phrases.ts'
import { statedText } from '../wording/said-text.ts'
import { bare, classed, element, type HtmlElement } from './element.ts'
import { htmlText } from './html-text.ts'

/** What a header shows beside the advice. */
interface HeaderContext {
  /** The id of the title. */
  readonly title: string
  /** With what stood here before answers were changed; null: none were. */
  readonly comparison: Comparison | null
  readonly labels: LabelContext
}

/** What a report is on: its name, the systems, how much was answered, and what is answered otherwise than in the file. */
export function headerNode(
  advice: Advice,
  { title, comparison, labels }: HeaderContext,
): HtmlElement {
  const name = advice.flow === null ? advice.name : `${advice.name}, ${advice.flow}`
  const { aside } = reportHeadline(advice)
  const changed = comparison?.answers ?? []
  return bare(
    'header',
    element('h1', { id: title }, name),
    classed('p', 'systems', htmlText(titleNames(advice))),
    aside === null ? null : classed('p', 'muted', htmlText(aside)),
    changed.length === 0
      ? null
      : [
          classed('p', 'was', classed('span', 'mark', 'changed'), ' Not as in the file:'),
          classed(
            'ul',
            'differing',
            changed.map(each => bare('li', changedText(each, labels))),
          ),
        ],
  )
}

/** What is said now, and what the file says. */
function changedText({ question, before, after }: AnswerDifference, labels: LabelContext): string {
  const textOf = (said: AnswerDifference['before']) =>
    said === null ? null : statedText(question, said, labels)
  const was = textOf(before)
  return `${textOf(after) ?? NOT_ANSWERED} (was: ${lowerFirst(was ?? NOT_ANSWERED)})`
}

const NOT_ANSWERED = 'Not answered'

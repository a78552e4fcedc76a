import type { Advice, OpenQuestion } from '../../../model/result/advice.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import {
  detailSection,
  item,
  list,
  shortList,
  summarySection,
  toned,
} from '../../outline/outline-builders.ts'
import { type LabelContext, questionOf, renderText } from '../../wording/label-context.ts'
import { countOf } from '../../wording/phrases.ts'
import { layerMark } from '../../wording/source-text.ts'

/** The few questions whose answers could change most. */
export function sectionFindOut({ unanswered }: Advice, labels: LabelContext): Section | null {
  const first = unanswered.slice(0, MOST)
  if (first.length === 0) return null
  return summarySection('Find out first', [list(first.map(open => openItem(open, labels)))])
}

/** The other questions that could still change something. */
export function sectionFindOutLater({ unanswered }: Advice, labels: LabelContext): Section | null {
  const later = unanswered.slice(MOST)
  if (later.length === 0) return null
  const items = later.map(open => openItem(open, labels))
  return detailSection('Find out later', [shortList(MOST_LATER, ['question', 'questions'], items)])
}

const MOST = 3
const MOST_LATER = 8

function openItem({ question, couldChange }: OpenQuestion, labels: LabelContext): ListItem {
  return item(null, [
    `${questionText(question, labels)} (`,
    toned('code', question),
    `: ${countOf(couldChange.length, 'decision')})`,
    ...layerMark(`question:${question}`, labels),
  ])
}

function questionText(question: string, labels: LabelContext): string {
  const found = questionOf(question, labels)
  return found ? renderText(found.text, labels) : question
}

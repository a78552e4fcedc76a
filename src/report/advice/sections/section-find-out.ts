import type { Advice, OpenQuestion } from '../../../model/advice.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { glance, item, list, read, shortList, toned } from '../../outline/outline-builders.ts'
import { type LabelContext, questionOf, renderText } from '../../wording/label-context.ts'
import { layerMark } from '../../wording/layer-mark.ts'
import { countOf } from '../../wording/names.ts'

/** The few questions whose answers could change most. */
export function sectionFindOut({ unanswered }: Advice, reading: LabelContext): Section | null {
  const first = unanswered.slice(0, MOST)
  if (first.length === 0) return null
  return glance('Find out first', [list(first.map(open => openItem(open, reading)))])
}

/** The other questions that could still change something. */
export function sectionFindOutLater({ unanswered }: Advice, reading: LabelContext): Section | null {
  const later = unanswered.slice(MOST)
  if (later.length === 0) return null
  const items = later.map(open => openItem(open, reading))
  return read('Find out later', [shortList(MOST_LATER, ['question', 'questions'], items)])
}

const MOST = 3
const MOST_LATER = 8

function openItem({ question, couldChange }: OpenQuestion, reading: LabelContext): ListItem {
  return item(null, [
    `${questionText(question, reading)} (`,
    toned('code', question),
    `: ${countOf(couldChange.length, 'decision')})`,
    ...layerMark(`question:${question}`, reading),
  ])
}

function questionText(question: string, reading: LabelContext): string {
  const found = questionOf(question, reading)
  return found ? renderText(found.text, reading) : question
}

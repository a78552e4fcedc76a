import type { Advice, RaisedContradiction } from '../../../model/result/advice.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { item, list, summarySection, toned } from '../../outline/outline-builders.ts'
import { answerLabels, type LabelContext, renderText } from '../../wording/label-context.ts'
import { countWord, joinWords, lowerFirst, upperFirst } from '../../wording/phrases.ts'

/** Answers that can hardly all be true, with both of them: the advice is no better than they are. */
export function sectionContradictions(
  { contradictions }: Advice,
  labels: LabelContext,
): Section | null {
  return contradictions.length === 0
    ? null
    : summarySection('Answers that contradict each other', [
        list(contradictions.map(each => contradictionItem(each, labels))),
      ])
}

function contradictionItem(
  { answers, receivers, because }: RaisedContradiction,
  labels: LabelContext,
): ListItem {
  const named = receivers === null ? [] : [`${countWord(receivers)} receivers are named`]
  const facts = [...answerLabels(answers, labels), ...named].map(lowerFirst)
  const said = upperFirst(joinWords(facts))
  return item([toned('caution', `${said}.`)], renderText(because, labels))
}

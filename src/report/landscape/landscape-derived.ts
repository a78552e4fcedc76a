import type { Advice } from '../../model/result/advice.ts'
import type { Outline } from '../outline/outline.ts'
import { item, list, summarySection } from '../outline/outline-builders.ts'
import { type LabelContext, subjectOf } from '../wording/label-context.ts'
import { lowerFirst } from '../wording/phrases.ts'
import { saidText } from '../wording/said-text.ts'

/** The facts about an interface that nobody stated: the landscape told them. */
export function landscapeDerived({ answers }: Advice, labels: LabelContext): Outline {
  const derived = answers.filter(({ origin }) => origin.kind === 'derived')
  if (derived.length === 0) return []
  const items = derived.map(answer => {
    const said = lowerFirst(saidText(answer.question, answer, labels))
    return item(null, `${subjectOf(answer.question, labels)}: ${said} (${answer.question})`)
  })
  return [summarySection('Derived', [list(items)])]
}

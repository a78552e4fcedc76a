import type { Advice } from '../../model/result/advice.ts'
import type { Outline } from '../outline/outline.ts'
import {
  detailSection,
  item,
  list,
  paragraph,
  summarySection,
  toned,
} from '../outline/outline-builders.ts'
import { challengesSection } from '../wording/challenge-items.ts'
import { choiceName, type LabelContext, renderText, verdictName } from '../wording/label-context.ts'
import { lowerFirst, upperFirst } from '../wording/phrases.ts'
import { ruleSection } from '../wording/rule-items.ts'
import type { Entry } from './entry.ts'
import { conditionSection, sourceSection } from './knowledge-sections.ts'

/** A way of using both sides of a decision: its circumstances, its legs, the vetoes that it answers. */
export function outlineHybrid(
  { pair, hybrid }: Extract<Entry, { kind: 'hybrid' }>,
  labels: LabelContext,
  advice: Advice | null,
): Outline {
  const verdict = advice?.verdicts.find(({ pair: id }) => id === pair.id)
  const answered = pair.rules.filter(({ id }) => hybrid.answers.includes(id))
  const legs = hybrid.legs.map(({ leg, pattern, because }) =>
    item(
      [upperFirst(renderText(leg, labels))],
      [toned('strong', choiceName(pair.id, pattern, labels)), `. ${renderText(because, labels)}`],
    ),
  )
  return [
    { kind: 'headline', title: hybrid.name, aside: `hybrid ${hybrid.id} of ${pair.id}` },
    paragraph(renderText(hybrid.what, labels)),
    ...(verdict
      ? [here(verdict.hybrid?.id === hybrid.id, lowerFirst(verdictName(verdict, labels)))]
      : []),
    ...conditionSection('Fits where', hybrid.when, labels),
    detailSection('Its parts', [list(legs)]),
    ...ruleSection('A way out of', answered, labels),
    ...challengesSection(hybrid.challenges, labels, verdict),
    sourceSection(hybrid.source),
  ]
}

function here(chosen: boolean, choice: string) {
  return summarySection('Here', [
    paragraph(
      chosen ? [toned('strong', 'This is advised.')] : `Not advised: the answers say ${choice}.`,
    ),
  ])
}

import type { Advice } from '../../model/result/advice.ts'
import { outlineVerdict } from '../advice/outline-detail.ts'
import type { Outline } from '../outline/outline.ts'
import { detailSection, item, list, paragraph, toned } from '../outline/outline-builders.ts'
import { type LabelContext, renderText } from '../wording/label-context.ts'
import { lowerFirst } from '../wording/phrases.ts'
import { firedSections, provenanceLine, ruleSection } from '../wording/rule-items.ts'
import type { Entry } from './entry.ts'

/** A decision: its two sides, the ways to use both, and what pulls to which side. */
export function outlinePair(
  { pair }: Extract<Entry, { kind: 'pair' }>,
  labels: LabelContext,
  advice: Advice | null,
): Outline {
  const verdict = advice?.verdicts.find(({ pair: id }) => id === pair.id)
  const rules = verdict
    ? firedSections(pair.rules, labels, verdict).slice(1)
    : pair.patterns.flatMap(({ id, name }) =>
        ruleSection(
          `Bears on ${lowerFirst(name)}`,
          pair.rules.filter(({ effect }) => effect.pattern === id),
          labels,
        ),
      )
  return [
    { kind: 'headline', title: pair.name, aside: `decision ${pair.id}` },
    paragraph(renderText(pair.decision, labels)),
    ...provenanceLine('Decided by', pair.rules),
    ...(verdict ? [outlineVerdict(verdict, labels)] : []),
    detailSection('The two sides', [list(pair.patterns.map(named))]),
    ...(pair.hybrids.length === 0
      ? []
      : [detailSection('Ways to use both', [list(pair.hybrids.map(named))])]),
    ...rules,
  ]

  function named({
    id,
    name,
    what,
  }: {
    readonly id: string
    readonly name: string
    readonly what: string
  }) {
    return item([toned('strong', name), ' (', toned('code', id), ')'], renderText(what, labels))
  }
}

import type { Advice } from '../../model/advice.ts'
import { detailOf } from '../advice/outline-detail.ts'
import type { Outline } from '../outline/outline.ts'
import { item, list, paragraph, read, toned } from '../outline/outline-builders.ts'
import { type LabelContext, renderText } from '../wording/label-context.ts'
import { lowerFirst } from '../wording/names.ts'
import { firedSections, groundsLine, ruleSection } from '../wording/rule-items.ts'
import type { Entry } from './entry.ts'

/** A decision: its two sides, the ways to use both, and what pulls to which side. */
export function entryPair(
  { pair }: Extract<Entry, { kind: 'pair' }>,
  reading: LabelContext,
  advice: Advice | null,
): Outline {
  const verdict = advice?.verdicts.find(({ pair: id }) => id === pair.id)
  const rules = verdict
    ? firedSections(pair.rules, reading, verdict).slice(1)
    : pair.patterns.flatMap(({ id, name }) =>
        ruleSection(
          `Bears on ${lowerFirst(name)}`,
          pair.rules.filter(({ effect }) => effect.pattern === id),
          reading,
        ),
      )
  return [
    { kind: 'headline', title: pair.name, aside: `decision ${pair.id}` },
    paragraph(renderText(pair.decision, reading)),
    ...groundsLine('Decided by', pair.rules),
    ...(verdict ? [detailOf(verdict, reading)] : []),
    read('The two sides', [list(pair.patterns.map(named))]),
    ...(pair.hybrids.length === 0
      ? []
      : [read('Ways to use both', [list(pair.hybrids.map(named))])]),
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
    return item([toned('strong', name), ' (', toned('code', id), ')'], renderText(what, reading))
  }
}

import type { Advice } from '../model/advice.ts'
import type { Entry } from './entry.ts'
import { lowerFirst } from './names.ts'
import type { Outline } from './outline.ts'
import { detailOf } from './outline-detail.ts'
import { type Reading, tell } from './reading.ts'
import { firedSections, groundsLine, ruleSection } from './rule-items.ts'
import { item, list, paragraph, read, toned } from './say.ts'

/** A decision: its two sides, the ways to use both, and what pulls to which side. */
export function entryPair(
  { pair }: Extract<Entry, { kind: 'pair' }>,
  reading: Reading,
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
    paragraph(tell(pair.decision, reading)),
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
    return item([toned('strong', name), ' (', toned('code', id), ')'], tell(what, reading))
  }
}

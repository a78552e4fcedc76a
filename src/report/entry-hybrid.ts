import type { Advice } from '../model/advice.ts'
import { challengesSection } from './challenge-items.ts'
import { describeCondition } from './describe-condition.ts'
import type { Entry } from './entry.ts'
import { lowerFirst, upperFirst } from './names.ts'
import type { Outline } from './outline.ts'
import { choiceName, type Reading, tell, verdictName } from './reading.ts'
import { ruleSection } from './rule-items.ts'
import { glance, item, list, paragraph, read, toned } from './say.ts'
import { sourceText } from './source-text.ts'

/** A way of using both sides of a decision: its circumstances, its legs, the vetoes that it answers. */
export function entryHybrid(
  { pair, hybrid }: Extract<Entry, { kind: 'hybrid' }>,
  reading: Reading,
  advice: Advice | null,
): Outline {
  const verdict = advice?.verdicts.find(({ pair: id }) => id === pair.id)
  const answered = pair.rules.filter(({ id }) => hybrid.answers.includes(id))
  const legs = hybrid.legs.map(({ leg, pattern, because }) =>
    item(
      [upperFirst(tell(leg, reading))],
      [toned('strong', choiceName(pair.id, pattern, reading)), `. ${tell(because, reading)}`],
    ),
  )
  return [
    { kind: 'headline', title: hybrid.name, aside: `hybrid ${hybrid.id} of ${pair.id}` },
    paragraph(tell(hybrid.what, reading)),
    ...(verdict
      ? [here(verdict.hybrid?.id === hybrid.id, lowerFirst(verdictName(verdict, reading)))]
      : []),
    read('Fits where', [paragraph(`${upperFirst(describeCondition(hybrid.when, reading))}.`)]),
    read('Its parts', [list(legs)]),
    ...ruleSection('A way out of', answered, reading),
    ...challengesSection(hybrid.challenges, reading, verdict),
    read('Source', [paragraph(sourceText(hybrid.source))]),
  ]
}

function here(chosen: boolean, choice: string) {
  return glance('Here', [
    paragraph(
      chosen ? [toned('strong', 'This is advised.')] : `Not advised: the answers say ${choice}.`,
    ),
  ])
}

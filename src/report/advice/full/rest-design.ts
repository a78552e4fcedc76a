import type { Advice } from '../../../model/result/advice.ts'
import type { Departure } from '../../../model/result/blueprint.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { foldedSection, item, list, toned } from '../../outline/outline-builders.ts'
import {
  choicePhrase,
  type LabelContext,
  pairPhrase,
  renderText,
} from '../../wording/label-context.ts'
import { joinWords, upperFirst } from '../../wording/phrases.ts'
import { layerMark } from '../../wording/source-text.ts'

/** Where the design leaves what is usual for its style. */
export function restDesign({ blueprint }: Advice, labels: LabelContext): Section | null {
  const { departures } = blueprint
  const items = departures.map(departure => departureItem(departure, labels))
  return items.length === 0 ? null : foldedSection('Unlike most such designs', [list(items)])
}

function departureItem({ pair, expects, has }: Departure, labels: LabelContext): ListItem {
  const phrase = (choice: string) => choicePhrase(pair, choice, labels)
  const here = has === null ? `either side of ${pairPhrase(pair, labels)}` : phrase(has)
  return item(null, `${upperFirst(here)}, where ${joinWords(expects.map(phrase), 'or')} is usual`)
}

/** Which part of each hybrid uses which side, and why; the answers behind it stand beside its choice. */
export function restHybrids({ verdicts }: Advice, labels: LabelContext): Section | null {
  const items = verdicts.flatMap(verdict => hybridItem(verdict, labels))
  return items.length === 0 ? null : foldedSection('How the hybrids share the work', [list(items)])
}

function hybridItem({ pair, hybrid }: Verdict, labels: LabelContext): readonly ListItem[] {
  if (!hybrid) return []
  const legs = hybrid.legs.map(({ leg, pattern, because }) =>
    item(null, [
      `${upperFirst(renderText(leg, labels))}: `,
      toned('strong', choicePhrase(pair, pattern, labels)),
      `. ${renderText(because, labels)}`,
    ]),
  )
  const title = [toned('strong', hybrid.name), ...layerMark(`hybrid:${hybrid.id}`, labels)]
  return [item(title, null, [list(legs)])]
}

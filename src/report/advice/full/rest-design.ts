import type { Advice } from '../../../model/result/advice.ts'
import type { Departure } from '../../../model/result/blueprint.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { Block, ListItem, Section } from '../../outline/outline.ts'
import { foldedSection, item, list, paragraph, toned } from '../../outline/outline-builders.ts'
import { evidenceToward, positiveOf } from '../../wording/decided-by.ts'
import {
  choicePhrase,
  factOfRule,
  type LabelContext,
  pairPhrase,
  renderText,
} from '../../wording/label-context.ts'
import { joinWords, lowerFirst, upperFirst } from '../../wording/phrases.ts'
import { layerMark } from '../../wording/source-text.ts'

/** The architecture style that the design is an instance of: what it is, and where the design leaves it. */
export function restDesign({ blueprint }: Advice, labels: LabelContext): Section | null {
  const style = labels.catalogue.styles.find(({ id }) => id === blueprint.style)
  if (style === undefined) return null
  const { departures } = blueprint
  return foldedSection('The design', [
    paragraph([toned('strong', `${style.name}.`), ` ${renderText(style.what, labels)}`]),
    ...(departures.length === 0 ? [] : [departuresParagraph(departures, labels)]),
  ])
}

function departuresParagraph(departures: readonly Departure[], labels: LabelContext): Block {
  const clauses = departures.map(({ pair, expects, has }) => {
    const usual = joinWords(
      expects.map(choice => choicePhrase(pair, choice, labels)),
      'or',
    )
    const here = has === null ? 'either side' : choicePhrase(pair, has, labels)
    return `${pairPhrase(pair, labels)} is ${here} here, where the style mostly has ${usual}`
  })
  return paragraph(`It departs from the style: ${clauses.join('; ')}.`)
}

/** Which part of each hybrid uses which side, and the answer behind it. */
export function restHybrids({ verdicts }: Advice, labels: LabelContext): Section | null {
  const items = verdicts.flatMap(verdict => hybridItem(verdict, labels))
  return items.length === 0 ? null : foldedSection('How the hybrids share the work', [list(items)])
}

function hybridItem(verdict: Verdict, labels: LabelContext): readonly ListItem[] {
  const { hybrid } = verdict
  if (!hybrid) return []
  const legs = hybrid.legs.map(({ leg, pattern, because }) => {
    const fact = factBehind(verdict, pattern, labels)
    return item(
      [upperFirst(renderText(leg, labels))],
      [
        toned('strong', choicePhrase(verdict.pair, pattern, labels)),
        fact === null ? `: ${lowerFirst(renderText(because, labels))}` : `, because ${fact}.`,
      ],
    )
  })
  const title = [toned('strong', hybrid.name), ...layerMark(`hybrid:${hybrid.id}`, labels)]
  return [item(title, null, [list(legs)])]
}

// The veto of the other side is the strongest fact there can be.
function factBehind(verdict: Verdict, pattern: string, labels: LabelContext): string | null {
  const veto = verdict.vetoes.find(({ rulesOut }) => rulesOut !== pattern)
  const strongest = veto ?? evidenceToward(verdict, pattern)[0]
  return strongest
    ? lowerFirst(factOfRule({ ...strongest, answers: positiveOf(strongest.answers) }, labels))
    : null
}

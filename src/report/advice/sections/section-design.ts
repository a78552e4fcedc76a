import type { Diagram } from '../../../model/design-rules.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { Departure } from '../../../model/result/blueprint.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { Block, ListItem, Section } from '../../outline/outline.ts'
import { detailSection, item, list, paragraph, toned } from '../../outline/outline-builders.ts'
import { evidenceToward } from '../../wording/decided-by.ts'
import {
  choicePhrase,
  factOfRule,
  type LabelContext,
  pairPhrase,
  renderText,
} from '../../wording/label-context.ts'
import { joinWords, lowerFirst, upperFirst } from '../../wording/phrases.ts'
import { layerMark } from '../../wording/source-text.ts'

/** The architecture style that the design is an instance of: what it is, where the design leaves it, and who talks to whom. */
export function sectionDesign({ blueprint }: Advice, labels: LabelContext): Section | null {
  const style = labels.catalogue.styles.find(({ id }) => id === blueprint.style)
  if (style === undefined) return null
  const { departures, diagram } = blueprint
  return detailSection('The design', [
    paragraph([toned('strong', `${style.name}.`), ` ${renderText(style.what, labels)}`]),
    ...(departures.length === 0 ? [] : [departuresParagraph(departures, labels)]),
    ...(diagram === null ? [] : [list(edgeItems(diagram, labels))]),
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

/** Who does what with whom, one line an arrow. */
function edgeItems({ nodes, edges }: Diagram, labels: LabelContext): readonly ListItem[] {
  const labelOf = (id: string) =>
    renderText(nodes.find(node => node.id === id)?.label ?? id, labels)
  return edges.map(({ from, to, label }) =>
    item(null, [
      toned('strong', labelOf(from)),
      ` -> `,
      toned('strong', labelOf(to)),
      `: ${lowerFirst(renderText(label, labels))}`,
    ]),
  )
}

/** Which part of each hybrid uses which side, and the answer behind it. */
export function sectionHybrids({ verdicts }: Advice, labels: LabelContext): Section | null {
  const items = verdicts.flatMap(verdict => hybridItem(verdict, labels))
  return items.length === 0 ? null : detailSection('How the hybrids share the work', [list(items)])
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
        fact === null ? '. ' : `, because ${fact}. `,
        renderText(because, labels),
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
  return strongest ? lowerFirst(factOfRule(strongest, labels)) : null
}

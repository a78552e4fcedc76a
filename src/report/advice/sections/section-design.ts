import type { Advice } from '../../../model/advice.ts'
import type { Departure } from '../../../model/blueprint.ts'
import type { Diagram } from '../../../model/design-rules.ts'
import type { Block, ListItem, Section } from '../../outline/outline.ts'
import { item, list, paragraph, read, toned } from '../../outline/outline-builders.ts'
import { choiceName, type LabelContext, pairName, renderText } from '../../wording/label-context.ts'
import { joinWords, lowerFirst } from '../../wording/names.ts'

/** The architecture style that is nearest to the design: what it is, where the design leaves it, and who talks to whom. */
export function sectionDesign({ blueprint }: Advice, reading: LabelContext): Section | null {
  const style = reading.catalogue.styles.find(({ id }) => id === blueprint.style)
  if (style === undefined) return null
  const { departures, diagram } = blueprint
  return read('The design', [
    paragraph([toned('strong', `${style.name}.`), ` ${renderText(style.what, reading)}`]),
    ...(departures.length === 0 ? [] : [departuresOf(departures, reading)]),
    ...(diagram === null ? [] : [list(edgesOf(diagram, reading))]),
  ])
}

function departuresOf(departures: readonly Departure[], reading: LabelContext): Block {
  const told = departures.map(({ pair, expects, has }) => {
    const usual = joinWords(
      expects.map(choice => lowerFirst(choiceName(pair, choice, reading))),
      'or',
    )
    const here = has === null ? 'either side' : lowerFirst(choiceName(pair, has, reading))
    return `${lowerFirst(pairName(pair, reading))} is ${here} here, where the style has ${usual}`
  })
  return paragraph(`It departs from the style: ${told.join('; ')}.`)
}

/** Who does what with whom, one line an arrow. */
function edgesOf({ nodes, edges }: Diagram, reading: LabelContext): readonly ListItem[] {
  const labelOf = (id: string) =>
    renderText(nodes.find(node => node.id === id)?.label ?? id, reading)
  return edges.map(({ from, to, label }) =>
    item(null, [
      toned('strong', labelOf(from)),
      ` -> `,
      toned('strong', labelOf(to)),
      `: ${lowerFirst(renderText(label, reading))}`,
    ]),
  )
}

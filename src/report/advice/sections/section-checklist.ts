import type { Advice } from '../../../model/advice.ts'
import type { RaisedObligation } from '../../../model/blueprint.ts'
import type { Builder } from '../../../model/design-rules.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { item, linked, list, read, toned } from '../../outline/outline-builders.ts'
import { answerLabels, type LabelContext, renderText } from '../../wording/label-context.ts'
import { layerMark } from '../../wording/layer-mark.ts'
import { lowerFirst } from '../../wording/names.ts'

/** What the choices together oblige to, by the side that has to build it. */
export function sectionChecklist({ blueprint }: Advice, reading: LabelContext): Section | null {
  const { obligations } = blueprint
  const parts = BUILDERS.flatMap(builder => {
    const own = obligations.filter(({ builds }) => builds === builder)
    return own.length === 0
      ? []
      : [read(titleOf(builder, reading), [list(own.map(one => obligationItem(one, reading)))])]
  })
  return parts.length === 0 ? null : read('Checklist of the design', parts)
}

const BUILDERS: readonly Builder[] = ['source', 'target', 'platform']

function titleOf(builder: Builder, { names }: LabelContext): string {
  if (builder === 'platform') return 'In between'
  return builder === 'source' ? `At ${names.from}` : `At ${names.to}`
}

function obligationItem(obligation: RaisedObligation, reading: LabelContext): ListItem {
  const { id, what, because, raisedBy, mitigation } = obligation
  const [first, ...others] = answerLabels(raisedBy, reading)
  const ground = first === undefined ? '' : `${[first, ...others.map(lowerFirst)].join('; ')}. `
  return item(
    [toned('strong', renderText(what, reading)), ...layerMark(`obligation:${id}`, reading)],
    [
      `${ground}${renderText(because, reading)}`,
      ...(mitigation === null
        ? []
        : [' (', linked(lowerFirst(mitigation.name), mitigation.reference), ')']),
    ],
  )
}

import type { Builder } from '../../../model/design-rules.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { RaisedObligation } from '../../../model/result/blueprint.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { detailSection, item, linked, list, toned } from '../../outline/outline-builders.ts'
import { answerLabels, type LabelContext, renderText } from '../../wording/label-context.ts'
import { lowerFirst } from '../../wording/phrases.ts'
import { layerMark } from '../../wording/source-text.ts'

/** What the choices together oblige to, by the side that has to build it. */
export function sectionChecklist({ blueprint }: Advice, labels: LabelContext): Section | null {
  const { obligations } = blueprint
  const parts = BUILDERS.flatMap(builder => {
    const own = obligations.filter(({ builds }) => builds === builder)
    return own.length === 0
      ? []
      : [
          detailSection(builderTitle(builder, labels), [
            list(own.map(one => obligationItem(one, labels))),
          ]),
        ]
  })
  return parts.length === 0 ? null : detailSection('Checklist of the design', parts)
}

const BUILDERS: readonly Builder[] = ['source', 'target', 'platform']

function builderTitle(builder: Builder, { names }: LabelContext): string {
  if (builder === 'platform') return 'In between'
  return builder === 'source' ? `At ${names.from}` : `At ${names.to}`
}

function obligationItem(obligation: RaisedObligation, labels: LabelContext): ListItem {
  const { id, what, because, raisedBy, mitigation, inOtherHands } = obligation
  const [first, ...others] = answerLabels(raisedBy, labels)
  const ground = first === undefined ? '' : `${[first, ...others.map(lowerFirst)].join('; ')}. `
  return item(
    [toned('strong', renderText(what, labels)), ...layerMark(`obligation:${id}`, labels)],
    [
      `${ground}${renderText(because, labels)}`,
      ...(inOtherHands ? [toned('muted', ' (this end is in other hands)')] : []),
      ...(mitigation === null
        ? []
        : [' (', linked(lowerFirst(mitigation.name), mitigation.reference), ')']),
    ],
  )
}

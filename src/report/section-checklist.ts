import type { Advice } from '../model/advice.ts'
import type { Builder, RaisedObligation } from '../model/blueprint.ts'
import { layerMark } from './layer-mark.ts'
import { lowerFirst } from './names.ts'
import type { ListItem, Section } from './outline.ts'
import { answerLabels, type Reading, tell } from './reading.ts'
import { item, linked, list, read, toned } from './say.ts'

/** What the choices together oblige to, by the side that has to build it. */
export function sectionChecklist({ blueprint }: Advice, reading: Reading): Section | null {
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

function titleOf(builder: Builder, { names }: Reading): string {
  if (builder === 'platform') return 'In between'
  return builder === 'source' ? `At ${names.from}` : `At ${names.to}`
}

function obligationItem(obligation: RaisedObligation, reading: Reading): ListItem {
  const { id, what, because, raisedBy, mitigation } = obligation
  const [first, ...others] = answerLabels(raisedBy, reading)
  const ground = first === undefined ? '' : `${[first, ...others.map(lowerFirst)].join('; ')}. `
  return item(
    [toned('strong', tell(what, reading)), ...layerMark(`obligation:${id}`, reading)],
    [
      `${ground}${tell(because, reading)}`,
      ...(mitigation === null
        ? []
        : [' (', linked(lowerFirst(mitigation.name), mitigation.reference), ')']),
    ],
  )
}

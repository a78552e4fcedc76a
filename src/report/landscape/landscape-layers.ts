import type { LandscapeAdvice, SharedLayer } from '../../model/result/landscape.ts'
import type { Outline, Text } from '../outline/outline.ts'
import { cell, detailSection, toned } from '../outline/outline-builders.ts'
import { LAYER_NAMES } from '../wording/names/layer-names.ts'
import { countOf, upperFirst } from '../wording/phrases.ts'

/** What interfaces can share one of, and from how many links on it pays. */
export function landscapeLayers({ layers }: LandscapeAdvice): Outline {
  if (layers.length === 0) return []
  return [
    detailSection('Shared layers', [
      {
        kind: 'table',
        columns: [
          { title: 'Layer', role: 'name' },
          { title: 'Links', role: 'number' },
          { title: 'Systems', role: 'number' },
          { title: 'Pays', role: 'text' },
        ],
        rows: layers.map(layer => [
          cell([toned('strong', upperFirst(LAYER_NAMES[layer.kind]))]),
          cell(String(layer.links)),
          cell(String(layer.systems.length)),
          cell(paysText(layer)),
        ]),
      },
    ]),
  ]
}

/** Whether enough links share a layer for it to be worth its cost; one without figures is taken to. */
export const pays = ({ breakEven, links }: SharedLayer): boolean =>
  breakEven === null || (breakEven.links !== null && links >= breakEven.links)

function paysText(layer: SharedLayer): Text {
  const { breakEven } = layer
  if (breakEven === null) return ''
  if (breakEven.links === null) return [toned('caution', 'never, by these figures')]
  const from = `from ${countOf(breakEven.links, 'link')} on`
  if (!pays(layer))
    return [toned('caution', `not yet: ${from}; use another layer or keep these direct`)]
  const days = `${breakEven.direct} days one by one, ${breakEven.shared} shared`
  return `${from}${breakEven.runs ? ', as one runs already' : ''}: ${days}`
}

import type { InterfaceRow, LandscapeAdvice } from '../../model/result/landscape.ts'
import type { Outline } from '../outline/outline.ts'
import { cell, detailSection, toned } from '../outline/outline-builders.ts'
import { joinWords } from '../wording/phrases.ts'

/** Which data more than two systems share, as the interfaces name it, with who sends and who receives it; most systems first. */
export function landscapeData({ interfaces }: LandscapeAdvice): Outline {
  const shared = [...rowsByData(interfaces)]
    .map(([name, rows]) => {
      const senders = [...new Set(rows.map(({ from }) => from))]
      const receivers = [...new Set(rows.flatMap(({ to }) => to))]
      return { name, senders, receivers, systems: new Set([...senders, ...receivers]).size }
    })
    .filter(({ systems }) => systems > 2)
    .toSorted((one, other) => other.systems - one.systems)
  if (shared.length === 0) return []
  const rows = shared.map(({ name, senders, receivers }) => [
    cell([toned('strong', name)]),
    cell(joinWords(senders)),
    cell(joinWords(receivers)),
  ])
  return [
    detailSection('Shared data', [
      {
        kind: 'table',
        columns: [
          { title: 'Data', role: 'name' },
          { title: 'Senders', role: 'text' },
          { title: 'Receivers', role: 'text' },
        ],
        rows,
      },
    ]),
  ]
}

/** By the name of what passes: the interfaces that carry it, in order. */
function rowsByData(interfaces: readonly InterfaceRow[]): ReadonlyMap<string, InterfaceRow[]> {
  const byData = new Map<string, InterfaceRow[]>()
  for (const row of interfaces)
    for (const name of new Set(row.data)) {
      const known = byData.get(name)
      if (known) known.push(row)
      else byData.set(name, [row])
    }
  return byData
}

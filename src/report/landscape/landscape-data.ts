import type { LandscapeAdvice } from '../../model/result/landscape.ts'
import type { Outline } from '../outline/outline.ts'
import { cell, detailSection, toned } from '../outline/outline-builders.ts'
import { joinWords } from '../wording/phrases.ts'

/** Which data more than two systems share, as the interfaces name it, with who sends and who receives it; most systems first. */
export function landscapeData({ interfaces }: LandscapeAdvice): Outline {
  const names = new Set(interfaces.flatMap(({ data }) => data))
  const shared = [...names]
    .map(name => {
      const rows = interfaces.filter(({ data }) => data.includes(name))
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

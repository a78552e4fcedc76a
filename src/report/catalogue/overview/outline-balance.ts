import type { Catalogue } from '../../../model/catalogue.ts'
import type { SideBalance } from '../../../model/coverage.ts'
import type { Outline } from '../../outline/outline.ts'
import { cell } from '../../outline/outline-builders.ts'
import { choiceName } from '../../wording/label-context.ts'
import { ROLES } from '../../wording/names/system-names.ts'

/**
 * How evenly a catalogue weighs the two sides of each pair, as a table with a row a side.
 *
 * @example
 * paintMarkdown(outlineBalance(measureBalance(engine), engine.catalogue))
 */
export function outlineBalance(rows: readonly SideBalance[], catalogue: Catalogue): Outline {
  const labels = { catalogue, names: ROLES }
  return [
    {
      kind: 'headline',
      title: `${catalogue.name} ${catalogue.version}: balance of the sides`,
      aside: null,
    },
    {
      kind: 'table',
      columns: [
        { title: 'Side', role: 'name' },
        { title: 'Rules', role: 'number' },
        ...Array.from({ length: catalogue.constants.largestWeight }, (_, index) => ({
          ...{ title: `Of ${index + 1}`, role: 'number' as const },
        })),
        { title: 'Ruled out by', role: 'number' },
        { title: 'Greatest score', role: 'number' },
      ],
      rows: rows.map(({ pair, pattern, rules, byWeight, vetoes, most }) => [
        cell(choiceName(pair, pattern, labels)),
        ...[rules, ...byWeight, vetoes, most].map(number => cell(String(number))),
      ]),
    },
  ]
}

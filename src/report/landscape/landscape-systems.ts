import type { LandscapeAdvice, LinkEnds, SystemRole } from '../../model/result/landscape.ts'
import type { Outline, Span, Table } from '../outline/outline.ts'
import { cell, paragraph, toned } from '../outline/outline-builders.ts'
import { countOf } from '../wording/phrases.ts'
import type { LandscapeExtent } from './landscape-extent.ts'

/** The picture: what has to be looked after at each system, today and as advised, a dot for each; the busiest first. */
export function landscapeSystems(
  { systems }: LandscapeAdvice,
  { whole }: LandscapeExtent,
): Outline {
  const sorted = systems.toSorted((one, other) => endsOf(other.today) - endsOf(one.today))
  const shown = whole ? sorted : sorted.slice(0, MOST_SYSTEMS)
  const most = Math.max(1, ...sorted.map(({ today }) => endsOf(today)))
  const step = Math.ceil(most / MOST_DOTS)
  const rest = systems.length - shown.length
  return [
    {
      kind: 'table',
      columns: [
        { title: 'System', role: 'name' },
        { title: 'Today', role: 'name' },
        { title: 'As advised', role: 'name' },
        ...(whole ? PARTNERS : []),
      ],
      rows: [
        ...shown.map(system => [...rowOf(system, step), ...(whole ? partnerCells(system) : [])]),
        ...(rest > 0 ? [restRow(sorted.slice(shown.length))] : []),
      ],
    },
    paragraph([
      toned('muted', `${legendText(step)}${whole ? PARTNERS_LEGEND : ''}`),
      ...totalSpans(systems),
    ]),
  ]
}

const PARTNERS_LEGEND = 'Senders send to the system, receivers receive from it. '

const PARTNERS: Table['columns'] = [
  { title: 'Senders', role: 'number' },
  { title: 'Receivers', role: 'number' },
]

/** How many systems send to it, and how many receive from it. */
const partnerCells = ({ senders, receivers }: SystemRole) => [
  cell(String(senders)),
  cell(String(receivers)),
]

const MOST_SYSTEMS = 14
const MOST_DOTS = 18

const endsOf = ({ direct, connections }: LinkEnds) => direct + connections

function rowOf({ name, today, advised }: SystemRole, step: number) {
  return [cell([toned('strong', name)]), cell(dots(today, step)), cell(dots(advised, step))]
}

function dots(ends: LinkEnds, step: number): readonly Span[] {
  const many = (count: number, dot: string) => dot.repeat(Math.ceil(count / step))
  return [
    toned('caution', many(ends.direct, '●')),
    toned('good', many(ends.connections, '○')),
    endsOf(ends) === 0 ? '0' : ` ${endsOf(ends)}`,
  ]
}

function restRow(rest: readonly SystemRole[]) {
  const sum = (of: (system: SystemRole) => LinkEnds) =>
    rest.reduce((total, system) => total + endsOf(of(system)), 0)
  return [
    cell([toned('muted', `${countOf(rest.length, 'more system')}`)]),
    cell(String(sum(({ today }) => today))),
    cell(String(sum(({ advised }) => advised))),
  ]
}

function legendText(step: number): string {
  const each = step === 1 ? '' : ` (a dot for each ${step})`
  return `● a direct link, ○ a connection to a shared layer${each}. `
}

function totalSpans(systems: readonly SystemRole[]): readonly Span[] {
  const total = (of: (system: SystemRole) => LinkEnds) =>
    systems.reduce((sum, system) => sum + endsOf(of(system)), 0)
  const [today, advised] = [total(({ today }) => today), total(({ advised }) => advised)]
  return [`To look after: ${today} ends today, ${advised} as advised.`]
}

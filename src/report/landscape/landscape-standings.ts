import type { InterfaceRow, LandscapeAdvice } from '../../model/result/landscape.ts'
import type { ListItem, Outline } from '../outline/outline.ts'
import { item, shortList, summarySection, toned } from '../outline/outline-builders.ts'
import {
  choicePhrase,
  type LabelContext,
  pairPhrase,
  renderText,
} from '../wording/label-context.ts'
import { titleNames } from '../wording/names.ts'
import { countOf, joinWords, lowerFirst, upperFirst } from '../wording/phrases.ts'
import type { LandscapeExtent } from './landscape-extent.ts'

/** The interfaces that go another way than the rule, each with why, and those that give something up for it. */
export function landscapeStandings(
  { interfaces }: LandscapeAdvice,
  labels: LabelContext,
  extent: LandscapeExtent,
): Outline {
  const apart = interfaces.filter(({ standing }) => APART.includes(standing))
  const conceding = interfaces.filter(({ standing }) => standing === 'concedes')
  return [
    ...sectionOf(
      'Another way',
      apart.map(row => apartItem(row, labels)),
      extent,
    ),
    ...sectionOf('Gives up', concessionItems(conceding, labels, extent), extent),
  ]
}

const APART: readonly InterfaceRow['standing'][] = ['exception', 'ruled-out', 'infeasible']

function sectionOf(title: string, items: readonly ListItem[], { whole }: LandscapeExtent): Outline {
  if (items.length === 0) return []
  const most = whole ? items.length : MOST_ITEMS
  return [summarySection(title, [shortList(most, ['of them', 'of them'], items)])]
}

const MOST_ITEMS = 6

function apartItem(row: InterfaceRow, labels: LabelContext): ListItem {
  return item(null, [toned('strong', row.name), `: ${apartText(row, labels)}`])
}

function apartText(row: InterfaceRow, labels: LabelContext): string {
  const names = { ...labels, names: { from: row.from, to: titleNames(row).split(' -> ')[1] ?? '' } }
  if (row.standing === 'infeasible') return 'some decision is not feasible as it is answered'
  const instead = choicesText(row.wouldChoose, labels)
  if (row.standing === 'exception')
    return `${instead}; the rule would cost it as much as a decisive fact is worth`
  const reasons = row.hindrances.map(({ pair, kind, because }) => {
    if (kind === 'fixed') return `${pairPhrase(pair, labels)} was decided elsewhere`
    if (because === null) return `the hybrid of ${pairPhrase(pair, labels)} does not fit`
    return lowerFirst(renderText(because, names).replace(/\.$/, ''))
  })
  return [instead, ...reasons].filter(text => text !== '').join('; ')
}

const choicesText = (choices: InterfaceRow['wouldChoose'], labels: LabelContext) =>
  joinWords(Object.entries(choices).map(([pair, choice]) => choicePhrase(pair, choice, labels)))

/** Those that give up the same together, what costs most first. */
function concessionItems(
  rows: readonly InterfaceRow[],
  labels: LabelContext,
  { whole }: LandscapeExtent,
): readonly ListItem[] {
  const groups = new Map<string, InterfaceRow[]>()
  for (const row of rows.toSorted((one, other) => (other.cost ?? 0) - (one.cost ?? 0))) {
    const key = JSON.stringify([row.wouldChoose, worthOf(row.cost ?? 0)])
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].map(group => {
    const [first] = group
    const names = group.map(({ name }) => name)
    const shown = whole ? names : names.slice(0, MOST_NAMED)
    const rest = names.length - shown.length
    const given =
      upperFirst(choicesText(first?.wouldChoose ?? {}, labels)) || 'Something of its design'
    return item(null, [
      toned('strong', given),
      ` (worth ${worthOf(first?.cost ?? 0)}): ${joinWords(rest > 0 ? [...shown, countOf(rest, 'more', 'more')] : shown)}`,
    ])
  })
}

const MOST_NAMED = 4

/** A cost in the words of the rules' weights. */
const worthOf = (cost: number): string =>
  cost < 1 ? 'less than a hint' : cost < 2 ? 'a hint' : 'a good reason'

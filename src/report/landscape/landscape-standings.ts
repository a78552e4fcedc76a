import type { InterfaceRow, LandscapeAdvice } from '../../model/result/landscape.ts'
import type { ListItem, Outline } from '../outline/outline.ts'
import { item, shortList, summarySection, toned } from '../outline/outline-builders.ts'
import {
  choicePhrase,
  type LabelContext,
  pairPhrase,
  renderText,
} from '../wording/label-context.ts'
import { titleNames } from '../wording/names/system-names.ts'
import { joinWords, lowerFirst } from '../wording/phrases.ts'
import type { LandscapeExtent } from './landscape-extent.ts'

/** The interfaces that go another way than the rule, each with why, and those that give something up for it. */
export function landscapeStandings(
  { interfaces }: LandscapeAdvice,
  labels: LabelContext,
  extent: LandscapeExtent,
): Outline {
  const apart = interfaces.filter(isApart)
  const conceding = interfaces
    .filter(({ standing }) => standing === 'concedes')
    .toSorted((one, other) => (other.cost ?? 0) - (one.cost ?? 0))
  return [
    ...sectionOf(
      'Another way',
      groupItems(apart, row => apartText(row, labels), extent),
      extent,
    ),
    ...sectionOf(
      'Gives up',
      groupItems(conceding, row => concededText(row, labels), extent),
      extent,
    ),
  ]
}

/** Whether an interface goes another way than the rule. */
export const isApart = ({ standing }: InterfaceRow): boolean => APART.includes(standing)

const APART: readonly InterfaceRow['standing'][] = ['exception', 'ruled-out', 'infeasible']

function sectionOf(title: string, items: readonly ListItem[], { whole }: LandscapeExtent): Outline {
  if (items.length === 0) return []
  const most = whole ? items.length : MOST_ITEMS
  return [summarySection(title, [shortList(most, ['kind', 'kinds'], items)])]
}

const MOST_ITEMS = 5

/** Interfaces of which the same is said, together. */
function groupItems(
  rows: readonly InterfaceRow[],
  textOf: (row: InterfaceRow) => string,
  { whole }: LandscapeExtent,
): readonly ListItem[] {
  const groups = new Map<string, string[]>()
  for (const row of rows) {
    const text = textOf(row)
    const names = groups.get(text)
    if (names) names.push(row.name)
    else groups.set(text, [row.name])
  }
  return [...groups].map(([text, names]) => {
    const shown = whole ? names : names.slice(0, MOST_NAMED)
    const rest = names.length - shown.length
    const listed = joinWords(rest > 0 ? [...shown, `${rest} more`] : shown)
    return item(null, [toned('strong', listed), `: ${text}`])
  })
}

const MOST_NAMED = 3

/** Which way it goes, and why not that of the rule. */
export function apartText(row: InterfaceRow, labels: LabelContext): string {
  const names = { ...labels, names: { from: row.from, to: titleNames(row).split(' -> ')[1] ?? '' } }
  if (row.standing === 'infeasible') return 'some decision is not feasible as it is answered'
  const instead = choicesText(row.wouldChoose, labels)
  if (row.standing === 'exception') {
    const cost = (row.cost ?? 0).toFixed(1).replace('.0', '')
    return `${instead}; the rule would cost it ${cost}, as much as a decisive fact or more`
  }
  const reasons = row.hindrances.map(({ pair, kind, because }) => {
    if (kind === 'fixed') return `${pairPhrase(pair, labels)} was decided elsewhere`
    if (because === null) return `the hybrid of ${pairPhrase(pair, labels)} does not fit`
    return lowerFirst(renderText(because, names).replace(/\.$/, ''))
  })
  return [instead, 'the rule is not possible', ...reasons].filter(text => text !== '').join('; ')
}

const choicesText = (choices: InterfaceRow['wouldChoose'], labels: LabelContext) =>
  joinWords(Object.entries(choices).map(([pair, choice]) => choicePhrase(pair, choice, labels)))

/** What it would choose by itself, and what giving that up is worth. */
function concededText({ wouldChoose, cost }: InterfaceRow, labels: LabelContext): string {
  const given = choicesText(wouldChoose, labels) || 'something of its design'
  return `${given} (worth ${worthOf(cost ?? 0)})`
}

/** A cost in the words of the rules' weights. */
const worthOf = (cost: number): string =>
  cost < 1 ? 'less than a hint' : cost < 2 ? 'a hint' : 'a good reason'

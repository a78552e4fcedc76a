import type { Catalogue, CatalogueLayer, LayerChange, Policy } from '../../../model/catalogue.ts'
import type { Place } from '../../../model/finding.ts'
import type { ListItem, Outline, Section } from '../../outline/outline.ts'
import {
  cell,
  detailSection,
  item,
  list,
  paragraph,
  shortList,
  toned,
} from '../../outline/outline-builders.ts'
import { describeCondition } from '../../wording/describe-condition.ts'
import { choicePhrase, type LabelContext, renderText } from '../../wording/label-context.ts'
import { ROLES } from '../../wording/names/system-names.ts'
import { countOf, joinWords } from '../../wording/phrases.ts'
import { type Entry, entryId } from '../entry.ts'

/** What a catalogue is made of: its layers, what each does to those below it, and its policies. */
export function outlineLayers(catalogue: Catalogue): Outline {
  const { name, version, digest, layers } = catalogue
  const labels = { catalogue, names: ROLES }
  return [
    { kind: 'headline', title: `${name} ${version}: what it is made of`, aside: null },
    { kind: 'facts', items: entryCounts(catalogue) },
    paragraph([toned('muted', digest)]),
    ...(layers.length < 2 ? [] : [layerTable(layers)]),
    ...layers.filter(({ changes }) => changes.length > 0).map(changesSection),
    ...policiesSection(catalogue, labels),
  ]
}

/** Where an entry stands, and what layers did to it. */
export function outlineOrigin(
  entry: Entry,
  { layers }: Catalogue,
  places: ReadonlyMap<string, Place>,
): readonly Section[] {
  const key = `${entry.kind}:${entryId(entry)}`
  const place = places.get(key)
  const lowest = layers[0]
  const changed = layers.flatMap(layer =>
    layer.changes.filter(change => concerns(change, key)).map(change => ({ layer, change })),
  )
  const isAdded = changed.some(({ change }) => change.kind === 'added' && isEntry(change, key))
  const from =
    isAdded || !lowest ? [] : [item(null, [`${lowest.name} ${lowest.version}`, placed(place)])]
  const items = changed.map(({ layer, change }) => {
    const option = isEntry(change, key) ? '' : ` (option ${change.entry.replace(/.*\//, '')})`
    const done = `${PASSIVE[change.kind]} by ${layer.name} ${layer.version}${option}`
    return item(null, [done, placed(change.place), why(change)])
  })
  return [detailSection('Where it comes from', [list([...from, ...items])])]
}

function entryCounts({ pairs, questions, mitigations, ...rest }: Catalogue): readonly string[] {
  const of = (count: number, one: string, many?: string) =>
    count === 0 ? [] : [countOf(count, one, many)]
  return [
    ...of(pairs.length, 'decision'),
    ...of(questions.length, 'question'),
    ...of(pairs.flatMap(({ rules }) => rules).length, 'rule'),
    ...of(pairs.flatMap(({ hybrids }) => hybrids).length, 'hybrid'),
    ...of(rest.tensions.length, 'tension'),
    ...of(rest.styles.length, 'style'),
    ...of(rest.obligations.length, 'obligation'),
    ...of(mitigations.length, 'mitigation'),
    ...of(rest.policies.length, 'policy', 'policies'),
    ...of(rest.contradictions.length, 'contradiction'),
    ...of(rest.technologies.length, 'technology', 'technologies'),
  ]
}

function layerTable(layers: readonly CatalogueLayer[]): Outline[number] {
  const count = ({ changes }: CatalogueLayer, kind: LayerChange['kind']) =>
    cell(String(changes.filter(change => change.kind === kind).length))
  return {
    kind: 'table',
    columns: [
      { title: 'Layer', role: 'name' },
      { title: 'Adds', role: 'number' },
      { title: 'Changes', role: 'number' },
      { title: 'Switches off', role: 'number' },
    ],
    rows: layers.map(layer => [
      cell(`${layer.name} ${layer.version}`),
      count(layer, 'added'),
      count(layer, 'changed'),
      count(layer, 'switched-off'),
    ]),
  }
}

function changesSection({ name, version, changes }: CatalogueLayer): Section {
  const items = changes.map(change => {
    const [kind = '', id = ''] = change.entry.split(/:(.*)/)
    return item(null, [
      `${ACTIVE[change.kind]} the ${kind} `,
      toned('code', id),
      placed(change.place),
      why(change),
    ])
  })
  return detailSection(`${name} ${version}`, [shortList(MOST, ['change', 'changes'], items)])
}

const MOST = 40

function policiesSection({ policies }: Catalogue, labels: LabelContext): readonly Section[] {
  if (policies.length === 0) return []
  return [detailSection('Policies', [list(policies.map(policy => policyItem(policy, labels)))])]
}

function policyItem(policy: Policy, labels: LabelContext): ListItem {
  const { id, pair, choice, when, unless, allows, because, owner, review } = policy
  const name = (of: string) => choicePhrase(pair, of, labels)
  const clauses = [
    `forbids ${name(choice)}`,
    ...(when === null ? [] : [` where ${describeCondition(when, labels)}`]),
    ...(unless === null ? [] : [`, unless ${describeCondition(unless, labels)}`]),
    ...(allows.length === 0 ? [] : [`; allows ${joinWords(allows.map(name))}`]),
  ]
  return item([toned('code', id)], `${clauses.join('')}. ${renderText(because, labels)}`, [
    { kind: 'facts', items: [`owner ${owner}`, `review ${review}`] },
  ])
}

/** A policy acts as a rule, and an option is a part of its question. */
function concerns(change: LayerChange, key: string): boolean {
  return isEntry(change, key) || change.entry.startsWith(`${key.replace(/^question:/, 'option:')}/`)
}

function isEntry({ entry }: LayerChange, key: string): boolean {
  return entry === key || entry === key.replace(/^rule:/, 'policy:')
}

const ACTIVE: Readonly<Record<LayerChange['kind'], string>> = {
  added: 'adds',
  changed: 'changes',
  'switched-off': 'switches off',
}

const PASSIVE: Readonly<Record<LayerChange['kind'], string>> = {
  added: 'Added',
  changed: 'Changed',
  'switched-off': 'Switched off',
}

const placed = (place: Place | undefined) =>
  toned('muted', place ? ` (${place.file}:${place.line})` : '')

const why = ({ because }: LayerChange) => (because === null ? '' : `: ${because}`)

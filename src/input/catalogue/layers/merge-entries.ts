import { errorAt } from '../../../diagnostics/diagnostics.ts'
import { suggest } from '../../../diagnostics/suggest.ts'
import type { LayerChange } from '../../../model/catalogue.ts'
import type { Finding } from '../../../model/finding.ts'
import {
  childAt,
  entriesOf,
  isMapping,
  itemsOf,
  keyPlace,
  type SourceNode,
  valuePlace,
} from '../../source/source-node.ts'
import {
  asWritten,
  type MergedNode,
  mergedList,
  mergedMapping,
  toSourceNode,
} from './merged-node.ts'

/** What a layer did on the way, and what it cannot do. */
export interface MergeNotes {
  readonly changes: LayerChange[]
  readonly findings: Finding[]
}

/** Names the key of an entry in the catalogue, such as `rule:ID`. */
export type NameEntry = (id: string) => string

/**
 * Lists of entries are merged by id: an item with an `id` is added, `override: ID` replaces what it states of the
 * entry below, `switch-off: ID` takes it away for the reason under `because`. What is there below keeps its order.
 */
export function mergeEntries(
  below: SourceNode,
  above: SourceNode,
  { nameEntry, notes }: { readonly nameEntry: NameEntry; readonly notes: MergeNotes },
): MergedNode {
  const items = new Map(itemsOf(below).map(item => [idOf(item.data), asWritten(item)] as const))
  const known = new Set(items.keys())
  for (const item of itemsOf(above)) {
    const named = followName(readVerb(item), items)
    const findings = checkVerb(item, named, { items, known })
    if (findings.length > 0) notes.findings.push(...findings)
    else applyVerb({ item, ...named, items }, { nameEntry, notes })
  }
  return mergedList(below, [...items.values()])
}

type Items = Map<string | null, MergedNode>

/** An entry of which an item has the old id, by the new one. */
function followName({ verb, id }: Named, items: Items): Named {
  if (verb === 'add' || id === null || items.has(id)) return { verb, id }
  const isRenamed = ({ data }: MergedNode) =>
    isMapping(data) && [data['renamed-from'] ?? []].flat().includes(id)
  const [now = id] = [...items].find(([, merged]) => isRenamed(merged)) ?? []
  return { verb, id: now }
}

function checkVerb(
  item: SourceNode,
  { verb, id }: Named,
  { items, known }: { readonly items: Items; readonly known: ReadonlySet<string | null> },
): readonly Finding[] {
  // That two entries of one layer have one id is told where all ids are held against each other.
  if (verb === 'add') return id !== null && known.has(id) ? [taken(item, id)] : []
  if (!items.has(id)) return [unknownEntry(item, verb, [...known])]
  return verb === 'switch-off' ? checkSwitchOff(item) : []
}

function applyVerb(
  { item, verb, id, items }: Named & { readonly item: SourceNode; readonly items: Items },
  { nameEntry, notes }: { readonly nameEntry: NameEntry; readonly notes: MergeNotes },
): void {
  const entry = nameEntry(id ?? '')
  if (verb === 'override') {
    const before = toSourceNode(items.get(id) as MergedNode)
    items.set(id, mergeEntry(before, item, { entry, notes }))
    return
  }
  if (verb === 'add')
    items.set(id !== null && !items.has(id) ? id : `item ${items.size}`, asWritten(item))
  else items.delete(id)
  notes.changes.push(change(verb === 'add' ? 'added' : 'switched-off', entry, item))
}

/** The entry with every key that the override states; lists of entries within it are merged by id in their turn. */
export function mergeEntry(
  below: SourceNode,
  above: SourceNode,
  { entry, notes }: { readonly entry: string; readonly notes: MergeNotes },
): MergedNode {
  const entries = new Map(entriesOf(below).map(([key, node]) => [key, asWritten(node)] as const))
  let replaces = false
  for (const [key, node] of entriesOf(above)) {
    const before = entries.get(key)
    // Where an entry has no reason of its own, `because` is that of the change.
    if (key === 'override' || (key === 'because' && !before)) continue
    if (before && areEntries(before.data) && areVerbs(node.data)) {
      const nameEntry = nameWithin(key, entry)
      entries.set(key, mergeEntries(toSourceNode(before), node, { nameEntry, notes }))
    } else {
      replaces = true
      entries.set(key, asWritten(node))
    }
  }
  if (replaces) notes.changes.push(change('changed', entry, above))
  return mergedMapping(below, [...entries])
}

/** The mapping with every key of the other one; under one key two lists of entries, and two mappings, are merged in their turn. */
export function mergeMappings(below: SourceNode, above: SourceNode, notes: MergeNotes): MergedNode {
  const entries = new Map(entriesOf(below).map(([key, node]) => [key, asWritten(node)] as const))
  for (const [key, node] of entriesOf(above)) {
    const before = entries.get(key)
    entries.set(
      key,
      before ? mergeValues(toSourceNode(before), node, { key, notes }) : asWritten(node),
    )
  }
  return mergedMapping(below, [...entries])
}

function mergeValues(
  below: SourceNode,
  above: SourceNode,
  { key, notes }: { readonly key: string; readonly notes: MergeNotes },
): MergedNode {
  if (areEntries(below.data) && areVerbs(above.data))
    return mergeEntries(below, above, { nameEntry: nameWithin(key, ''), notes })
  if (!isMapping(below.data) || !isMapping(above.data)) return asWritten(above)
  const entries = new Map(entriesOf(below).map(([name, node]) => [name, asWritten(node)] as const))
  for (const [name, node] of entriesOf(above)) {
    entries.set(name, asWritten(node))
    notes.changes.push(change('changed', `${singular(key)}:${name}`, node))
  }
  return mergedMapping(below, [...entries])
}

type Verb = 'add' | 'override' | 'switch-off'

/** What an item of a layer does, and to which entry. */
interface Named {
  readonly verb: Verb
  readonly id: string | null
}

function readVerb({ data }: SourceNode): Named {
  if (!isMapping(data)) return { verb: 'add', id: null }
  for (const verb of ['override', 'switch-off'] as const)
    if (Object.hasOwn(data, verb)) return { verb, id: String(data[verb]) }
  return { verb: 'add', id: idOf(data) }
}

/** Examples may stand for themselves by their file. */
function idOf(data: unknown): string | null {
  if (!isMapping(data)) return null
  const id = data.id ?? data.file
  return typeof id === 'string' ? id : null
}

function areEntries(data: unknown): boolean {
  return Array.isArray(data) && data.every(item => idOf(item) !== null)
}

function areVerbs(data: unknown): boolean {
  return (
    Array.isArray(data) &&
    data.every(
      item => isMapping(item) && ['id', 'file', 'override', 'switch-off'].some(key => key in item),
    )
  )
}

/** The options of a question are named after it; other entries have ids that are unique in the catalogue. */
function nameWithin(key: string, parent: string): NameEntry {
  const kind = singular(key)
  return id =>
    kind === 'option' ? `option:${parent.replace(/^question:/, '')}/${id}` : `${kind}:${id}`
}

/** What one entry of a list under this key is called. */
export function singular(key: string): string {
  return key.startsWith('when-') ? 'statement' : key.replace(/ies$/, 'y').replace(/s$/, '')
}

function change(kind: LayerChange['kind'], entry: string, node: SourceNode): LayerChange {
  const because = childAt(node, 'because').data
  return {
    kind,
    entry,
    because: kind === 'added' || typeof because !== 'string' ? null : because,
    place: valuePlace(node),
  }
}

function taken(item: SourceNode, value: string): Finding {
  const place = valuePlace(childAt(item, 'id'))
  return errorAt(place, 'id-taken-below', { value })
}

function unknownEntry(item: SourceNode, verb: Verb, known: readonly (string | null)[]): Finding {
  const named = childAt(item, verb)
  const ids = known.filter(id => id !== null)
  const facts = suggest(String(named.data), ids)
  return errorAt(valuePlace(named), 'entry-unknown-below', facts)
}

function checkSwitchOff(item: SourceNode): readonly Finding[] {
  const unknown = entriesOf(item)
    .filter(([key]) => key !== 'switch-off' && key !== 'because')
    .map(([key, node]) =>
      errorAt(keyPlace(node), 'key-unknown', suggest(key, ['switch-off', 'because'])),
    )
  const because = childAt(item, 'because')
  if (typeof because.data === 'string' && because.data !== '') return unknown
  const place = keyPlace(childAt(item, 'switch-off'))
  return [...unknown, errorAt(place, 'key-missing', { key: 'because' })]
}

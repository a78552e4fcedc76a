import type { LayerChange } from '../../../model/catalogue.ts'
import type { Finding } from '../../../model/finding.ts'
import {
  childAt,
  entriesOf,
  isMapping,
  itemsOf,
  type SourceNode,
  valuePlace,
} from '../../source/source-node.ts'
import {
  areEntries,
  areLayerItems,
  checkItem,
  idOf,
  type LayerItem,
  readItem,
} from './layer-item.ts'
import {
  asWritten,
  type MergedNode,
  mergedList,
  mergedMapping,
  toSourceNode,
} from './merged-node.ts'

/** Gains what a layer changes and what it cannot do, while it is merged. */
export interface MergeNotes {
  readonly changes: LayerChange[]
  readonly findings: Finding[]
}

/** The name of an entry in the catalogue by its id, such as `rule:ID`. */
export type NameEntry = (id: string) => string

/**
 * Merges two lists of entries by id: an item with an `id` is added, `override: ID` replaces what it states of the
 * entry below, `switch-off: ID` takes it away for the reason under `because`. What is there below keeps its order.
 */
export function mergeEntries(
  below: SourceNode,
  above: SourceNode,
  { nameEntry, notes }: { readonly nameEntry: NameEntry; readonly notes: MergeNotes },
): MergedNode {
  const entries: Entries = new Map(itemsOf(below).map(item => [idOf(item.data), asWritten(item)]))
  const known = new Set(entries.keys())
  for (const node of itemsOf(above)) {
    const item = followRename(readItem(node), entries)
    const findings = checkItem(node, item, { now: entries, known })
    for (const finding of findings) notes.findings.push(finding)
    if (findings.length === 0) applyItem({ node, ...item, entries }, { nameEntry, notes })
  }
  return mergedList(below, [...entries.values()])
}

/** By id; null for entries without one. */
type Entries = Map<string | null, MergedNode>

/** An item that names an entry by an id of before, with the present id. */
function followRename(item: LayerItem, entries: Entries): LayerItem {
  const { action, id } = item
  if (action === 'add' || id === null || entries.has(id)) return item
  const isRenamed = ({ data }: MergedNode) =>
    isMapping(data) && [data['renamed-from'] ?? []].flat().includes(id)
  const [now = id] = [...entries].find(([, entry]) => isRenamed(entry)) ?? []
  return { action, id: now }
}

function applyItem(
  { node, action, id, entries }: LayerItem & { readonly node: SourceNode; entries: Entries },
  { nameEntry, notes }: { readonly nameEntry: NameEntry; readonly notes: MergeNotes },
): void {
  const entry = nameEntry(id ?? '')
  if (action === 'override') {
    const before = toSourceNode(entries.get(id) as MergedNode)
    entries.set(id, mergeEntry(before, node, { entry, notes }))
    return
  }
  if (action === 'add')
    entries.set(id !== null && !entries.has(id) ? id : `item ${entries.size}`, asWritten(node))
  else entries.delete(id)
  notes.changes.push(change(action === 'add' ? 'added' : 'switched-off', entry, node))
}

/** Merges an override into its entry: every key that it states replaces that of the entry; lists of entries are merged by id. */
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
    if (before && areEntries(before.data) && areLayerItems(node.data)) {
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

/** Merges two mappings by key: two lists of entries by id, two mappings by key, and any other value is replaced. */
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
  if (areEntries(below.data) && areLayerItems(above.data))
    return mergeEntries(below, above, { nameEntry: nameWithin(key, ''), notes })
  if (!isMapping(below.data) || !isMapping(above.data)) return asWritten(above)
  const entries = new Map(entriesOf(below).map(([name, node]) => [name, asWritten(node)] as const))
  for (const [name, node] of entriesOf(above)) {
    entries.set(name, asWritten(node))
    notes.changes.push(change('changed', `${singular(key)}:${name}`, node))
  }
  return mergedMapping(below, [...entries])
}

/** Options are named after their question; all other entries have ids that are unique in the catalogue. */
function nameWithin(key: string, parent: string): NameEntry {
  const kind = singular(key)
  return id =>
    kind === 'option' ? `option:${parent.replace(/^question:/, '')}/${id}` : `${kind}:${id}`
}

/** The kind of the entries in a list under this key: `rules` -> `rule`. */
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

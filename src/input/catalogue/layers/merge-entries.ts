import { faultAt } from '../../../diagnostics/diagnostics.ts'
import { unknownWord } from '../../../diagnostics/unknown-word.ts'
import type { LayerChange } from '../../../model/catalogue.ts'
import type { Finding } from '../../../model/finding.ts'
import {
  isMapping,
  keyPlace,
  partAt,
  partsByKey,
  partsOfList,
  type SourceNode,
  valuePlace,
} from '../../source/source-node.ts'
import { type Graft, graftList, graftMapping, partOfGraft, whole } from './merged-node.ts'

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
): Graft {
  const items = new Map(partsOfList(below).map(item => [idOf(item.data), whole(item)] as const))
  const known = new Set(items.keys())
  for (const item of partsOfList(above)) {
    const named = followName(readVerb(item), items)
    const findings = checkVerb(item, named, { items, known })
    if (findings.length > 0) notes.findings.push(...findings)
    else applyVerb({ item, ...named, items }, { nameEntry, notes })
  }
  return graftList(below, [...items.values()])
}

type Items = Map<string | null, Graft>

/** An entry of which an item has the old id, by the new one. */
function followName({ verb, id }: Named, items: Items): Named {
  if (verb === 'add' || id === null || items.has(id)) return { verb, id }
  const isRenamed = ({ data }: Graft) =>
    isMapping(data) && [data['renamed-from'] ?? []].flat().includes(id)
  const [now = id] = [...items].find(([, graft]) => isRenamed(graft)) ?? []
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
    const before = partOfGraft(items.get(id) as Graft)
    items.set(id, mergeEntry(before, item, { entry, notes }))
    return
  }
  if (verb === 'add')
    items.set(id !== null && !items.has(id) ? id : `item ${items.size}`, whole(item))
  else items.delete(id)
  notes.changes.push(change(verb === 'add' ? 'added' : 'switched-off', entry, item))
}

/** The entry with every key that the override states; lists of entries within it are merged by id in their turn. */
export function mergeEntry(
  below: SourceNode,
  above: SourceNode,
  { entry, notes }: { readonly entry: string; readonly notes: MergeNotes },
): Graft {
  const entries = new Map(partsByKey(below).map(([key, part]) => [key, whole(part)] as const))
  let replaces = false
  for (const [key, part] of partsByKey(above)) {
    const before = entries.get(key)
    // Where an entry has no reason of its own, `because` is that of the change.
    if (key === 'override' || (key === 'because' && !before)) continue
    if (before && areEntries(before.data) && areVerbs(part.data)) {
      const nameEntry = nameWithin(key, entry)
      entries.set(key, mergeEntries(partOfGraft(before), part, { nameEntry, notes }))
    } else {
      replaces = true
      entries.set(key, whole(part))
    }
  }
  if (replaces) notes.changes.push(change('changed', entry, above))
  return graftMapping(below, [...entries])
}

/** The mapping with every key of the other one; under one key two lists of entries, and two mappings, are merged in their turn. */
export function mergeMappings(below: SourceNode, above: SourceNode, notes: MergeNotes): Graft {
  const entries = new Map(partsByKey(below).map(([key, part]) => [key, whole(part)] as const))
  for (const [key, part] of partsByKey(above)) {
    const before = entries.get(key)
    entries.set(key, before ? mergeValues(partOfGraft(before), part, { key, notes }) : whole(part))
  }
  return graftMapping(below, [...entries])
}

function mergeValues(
  below: SourceNode,
  above: SourceNode,
  { key, notes }: { readonly key: string; readonly notes: MergeNotes },
): Graft {
  if (areEntries(below.data) && areVerbs(above.data))
    return mergeEntries(below, above, { nameEntry: nameWithin(key, ''), notes })
  if (!isMapping(below.data) || !isMapping(above.data)) return whole(above)
  const entries = new Map(partsByKey(below).map(([name, part]) => [name, whole(part)] as const))
  for (const [name, part] of partsByKey(above)) {
    entries.set(name, whole(part))
    notes.changes.push(change('changed', `${singular(key)}:${name}`, part))
  }
  return graftMapping(below, [...entries])
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

function change(kind: LayerChange['kind'], entry: string, part: SourceNode): LayerChange {
  const because = partAt(part, 'because').data
  return {
    kind,
    entry,
    because: kind === 'added' || typeof because !== 'string' ? null : because,
    place: valuePlace(part),
  }
}

function taken(item: SourceNode, value: string): Finding {
  const place = valuePlace(partAt(item, 'id'))
  return faultAt(place, 'id-taken-below', { value })
}

function unknownEntry(item: SourceNode, verb: Verb, known: readonly (string | null)[]): Finding {
  const named = partAt(item, verb)
  const ids = known.filter(id => id !== null)
  const facts = unknownWord(String(named.data), ids)
  return faultAt(valuePlace(named), 'entry-unknown-below', facts)
}

function checkSwitchOff(item: SourceNode): readonly Finding[] {
  const unknown = partsByKey(item)
    .filter(([key]) => key !== 'switch-off' && key !== 'because')
    .map(([key, part]) =>
      faultAt(keyPlace(part), 'key-unknown', unknownWord(key, ['switch-off', 'because'])),
    )
  const because = partAt(item, 'because')
  if (typeof because.data === 'string' && because.data !== '') return unknown
  const place = keyPlace(partAt(item, 'switch-off'))
  return [...unknown, faultAt(place, 'key-missing', { key: 'because' })]
}

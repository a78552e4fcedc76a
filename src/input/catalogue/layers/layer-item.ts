import { errorAt } from '../../../diagnostics/diagnostics.ts'
import { quote, suggest } from '../../../diagnostics/suggest.ts'
import type { Finding } from '../../../model/finding.ts'
import {
  childAt,
  entriesOf,
  isMapping,
  keyPlace,
  type SourceNode,
  textOf,
  valuePlace,
} from '../../source/source-node.ts'

/** What an item of a layer's list does, and to the entry of which id; null where an added one has none. */
export interface LayerItem {
  readonly action: Action
  readonly id: string | null
}

type Action = 'add' | 'override' | 'switch-off'

/** An item with `override` or `switch-off` does that; any other is added. */
export function readItem({ data }: SourceNode): LayerItem {
  if (!isMapping(data)) return { action: 'add', id: null }
  for (const action of ['override', 'switch-off'] as const)
    if (Object.hasOwn(data, action)) return { action, id: textOf(data[action]) }
  return { action: 'add', id: idOf(data) }
}

/** What forbids that an item is applied to the entries that are there now, and that were there below (`known`). */
export function checkItem(
  node: SourceNode,
  { action, id }: LayerItem,
  entries: { readonly now: Pick<Ids, 'has'>; readonly known: Ids },
): readonly Finding[] {
  // That two entries of one layer have one id is told where all ids are compared.
  if (action === 'add') return id !== null && entries.known.has(id) ? [idTaken(node, id)] : []
  if (!entries.now.has(id)) return [unknownEntry(node, action, [...entries.known])]
  return action === 'switch-off' ? checkSwitchOff(node) : []
}

type Ids = ReadonlySet<string | null>

/** The id of an entry; of an example without one, its file. */
export function idOf(data: unknown): string | null {
  if (!isMapping(data)) return null
  const id = data.id ?? data.file
  return typeof id === 'string' ? id : null
}

/** True of a list of entries that have ids. */
export function areEntries(data: unknown): boolean {
  return Array.isArray(data) && data.every(item => idOf(item) !== null)
}

/** True of a list of which every item can be applied to a list of entries. */
export function areLayerItems(data: unknown): boolean {
  return (
    Array.isArray(data) &&
    data.every(
      item => isMapping(item) && ['id', 'file', 'override', 'switch-off'].some(key => key in item),
    )
  )
}

function idTaken(node: SourceNode, value: string): Finding {
  return errorAt(valuePlace(childAt(node, 'id')), 'id-taken-below', { value })
}

function unknownEntry(
  node: SourceNode,
  action: Action,
  known: readonly (string | null)[],
): Finding {
  const named = childAt(node, action)
  return unknownBelow(
    named,
    known.filter(id => id !== null),
  )
}

/** What is said of the name of an entry that the catalogue below does not have. */
export function unknownBelow(named: SourceNode, known: readonly string[]): Finding {
  const { data } = named
  const place = valuePlace(named)
  if (data === null || data === '') return errorAt(place, 'value-empty')
  return typeof data === 'object'
    ? errorAt(place, 'value-wrong-type', { value: quote(data), expected: ['text'] })
    : errorAt(place, 'entry-unknown-below', suggest(data, known))
}

function checkSwitchOff(node: SourceNode): readonly Finding[] {
  const unknown = entriesOf(node)
    .filter(([key]) => !SWITCH_OFF_KEYS.includes(key))
    .map(([key, value]) => errorAt(keyPlace(value), 'key-unknown', suggest(key, SWITCH_OFF_KEYS)))
  const because = childAt(node, 'because')
  if (typeof because.data === 'string' && because.data !== '') return unknown
  const place = keyPlace(childAt(node, 'switch-off'))
  return [...unknown, errorAt(place, 'key-missing', { key: 'because' })]
}

const SWITCH_OFF_KEYS = ['switch-off', 'because']

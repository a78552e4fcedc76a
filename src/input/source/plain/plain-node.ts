import type { Span } from '../locate-offsets.ts'
import type { Path } from '../source-node.ts'

/** A value of a plain text with the stretch of the text that it stands in; that of a block ends with its first entry. */
export interface PlainNode extends Span {
  readonly data: unknown
  /** By key or index: what is inside it; null where it is a word or a number. */
  readonly inside: ReadonlyMap<string | number, PlainEntry> | null
  /** How a number is written; null where it is none. */
  readonly number: string | null
}

/** A value inside another one, with the stretch of its key; null: it is an item of a list. */
export interface PlainEntry {
  readonly key: Span | null
  readonly node: PlainNode
}

/** The entry at a path, or the last one on the way to it; `lost` where the path leads on and the text does not. */
export function followPath(root: PlainNode, path: Path): PlainEntry & { readonly lost: boolean } {
  let entry: PlainEntry = { key: null, node: root }
  for (const step of path) {
    const isItem = Array.isArray(entry.node.data)
    const next = entry.node.inside?.get(isItem ? step : String(step))
    if (next === undefined) return { ...entry, lost: true }
    entry = next
  }
  return { ...entry, lost: false }
}

/** A word or a number. */
export function plainScalar(span: Span, data: unknown, number: string | null = null): PlainNode {
  return { ...span, data, number, inside: null }
}

/** A list of these items. */
export function plainList(span: Span, items: readonly PlainNode[]): PlainNode {
  const inside = new Map(items.map((node, index) => [index, { key: null, node }] as const))
  return { ...span, data: items.map(({ data }) => data), number: null, inside }
}

/** A mapping of these entries; null where a key is repeated. */
export function plainMapping(
  span: Span,
  entries: readonly (PlainEntry & { readonly name: string })[],
): PlainNode | null {
  const inside = new Map<string | number, PlainEntry>()
  const data: Record<string, unknown> = {}
  for (const { name, key, node } of entries) {
    inside.set(name, { key, node })
    data[name] = node.data
  }
  return inside.size < entries.length ? null : { ...span, data, number: null, inside }
}

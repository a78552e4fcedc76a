import type { Pair, YAMLMap } from 'yaml'
import type { EntryChange } from './entry-change.ts'
import { pairOf } from './node-at.ts'
import { type ValueStyle, writeValue } from './write-value.ts'

/** An entry to be written into a mapping, which may have it already. */
export interface NewEntry extends Pick<EntryChange, 'key' | 'order'> {
  readonly map: YAMLMap
  /** Its value as text; `indent` is that of its line where the entry begins one, else null. */
  readonly value: (indent: string | null) => string
}

/** The whole entry as text; a value may begin with a line break. */
export function entryText(
  { key, value }: NewEntry,
  indent: string | null,
  style: ValueStyle,
): string {
  const text = value(indent)
  const space = /^[\r\n]/.test(text) ? '' : style.space
  return `${writeValue(key, style)}:${space}${text}`
}

/** The entry that a new one shall follow: of the earlier keys in the order the closest that the mapping has. */
export function predecessorOf({ map, key, order }: NewEntry): Pair | undefined {
  const earlier = order.slice(0, order.indexOf(key))
  return earlier.map(other => pairOf(map, other)).findLast(pair => pair !== undefined)
}

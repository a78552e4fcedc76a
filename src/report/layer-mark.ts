import type { Span } from './outline.ts'
import type { Reading } from './reading.ts'
import { toned } from './say.ts'

/** The name of the layer that added or last changed an entry, such as `tension:ID`; nothing where the lowest has it so. */
export function layerMark(entry: string, { catalogue }: Reading): readonly Span[] {
  const layer = catalogue.layers.findLast(({ changes }) =>
    changes.some(change => change.entry === entry),
  )
  return layer === undefined ? [] : [toned('muted', ` (${layer.name})`)]
}

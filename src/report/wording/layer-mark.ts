import type { Span } from '../outline/outline.ts'
import { toned } from '../outline/outline-builders.ts'
import type { LabelContext } from './label-context.ts'

/** The name of the layer that added or last changed an entry, such as `tension:ID`; nothing where the lowest has it so. */
export function layerMark(entry: string, { catalogue }: LabelContext): readonly Span[] {
  const layer = catalogue.layers.findLast(({ changes }) =>
    changes.some(change => change.entry === entry),
  )
  return layer === undefined ? [] : [toned('muted', ` (${layer.name})`)]
}

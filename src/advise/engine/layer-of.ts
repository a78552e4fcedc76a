import type { Catalogue } from '../../model/catalogue.ts'
import type { Rule } from '../../model/pair.ts'

/** The layer that added or last changed a rule; null where the lowest layer has it as it stands. */
export function layerOf(
  { layers }: Pick<Catalogue, 'layers'>,
  { id, source }: Pick<Rule, 'id' | 'source'>,
): string | null {
  const entry = 'policy' in source ? `policy:${id}` : `rule:${id}`
  const layer = layers.findLast(({ changes }) => changes.some(change => change.entry === entry))
  return layer?.name ?? null
}

import { faultAt } from '../../diagnostics/diagnostics.ts'
import { unknownWord } from '../../diagnostics/unknown-word.ts'
import type { CatalogueLayer } from '../../model/catalogue.ts'
import type { Finding } from '../../model/finding.ts'
import { keyPlace, partsByKey, type SourceNode } from '../source/source-node.ts'
import { checkVersion } from './check-version.ts'

/** What a file `requires` of the catalogue it is read with: a range of its versions, or one for each of its layers by name. */
export function checkRequires(
  part: SourceNode,
  layers: readonly CatalogueLayer[],
): readonly Finding[] {
  const top = layers.at(-1)
  if (part.data === undefined || top === undefined) return []
  if (typeof part.data === 'string') return checkVersion(part, top)
  return partsByKey(part).flatMap(([name, range]) => {
    const layer = layers.find(layer => layer.name === name)
    if (layer) return checkVersion(range, layer)
    const facts = unknownWord(
      name,
      layers.map(each => each.name),
    )
    return [faultAt(keyPlace(range), 'layer-unknown', facts)]
  })
}

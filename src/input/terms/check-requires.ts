import { satisfies } from 'compare-versions'
import { errorAt } from '../../diagnostics/diagnostics.ts'
import { quote, suggest } from '../../diagnostics/suggest.ts'
import type { CatalogueLayer } from '../../model/catalogue.ts'
import type { Finding } from '../../model/finding.ts'
import { entriesOf, keyPlace, type SourceNode, textOf, valuePlace } from '../source/source-node.ts'

/**
 * Checks what a file `requires` of the catalogue it is read with: a range of versions of its topmost layer, or one range
 * for each layer by name.
 */
export function checkRequires(
  node: SourceNode,
  layers: readonly CatalogueLayer[],
): readonly Finding[] {
  const top = layers.at(-1)
  if (node.data === undefined || top === undefined) return []
  if (typeof node.data === 'string') return checkVersion(node, top)
  return entriesOf(node).flatMap(([name, range]) => {
    const layer = layers.find(layer => layer.name === name)
    if (layer) return checkVersion(range, layer)
    const facts = suggest(
      name,
      layers.map(each => each.name),
    )
    return [errorAt(keyPlace(range), 'layer-unknown', facts)]
  })
}

/** Checks that a required range of versions, such as ">=1.2" or "^2.0", holds the version that is there. */
export function checkVersion(
  node: SourceNode,
  { name, version }: Pick<CatalogueLayer, 'name' | 'version'>,
): readonly Finding[] {
  const range = textOf(node.data)
  const fits = isInRange(version, range)
  if (fits === true) return []
  const facts = { value: quote(node.data), name, version: `it is ${version}` }
  return [errorAt(valuePlace(node), fits === null ? 'version-range-wrong' : 'version-unmet', facts)]
}

/** null where the text is no range. */
function isInRange(version: string, range: string): boolean | null {
  try {
    return satisfies(version, range)
  } catch {
    return null
  }
}

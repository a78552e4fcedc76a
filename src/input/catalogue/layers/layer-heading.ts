import type { CatalogueLayer } from '../../../model/catalogue.ts'
import type { Finding } from '../../../model/finding.ts'
import { catalogueShape, layerHeadingShape } from '../../shapes/catalogue-shape.ts'
import { checkShape } from '../../shapes/check-shape.ts'
import { childAt, entriesOf, type SourceNode } from '../../source/source-node.ts'
import { checkVersion } from '../../terms/check-requires.ts'
import type { FileNodes } from '../files/locate-files.ts'
import { asWritten, mergedMapping, toSourceNode } from './merged-node.ts'
import { HEADING_FILE } from './parse-extends.ts'

/** The name of a layer and its version, such as 1.0.0. */
export type LayerHeading = Pick<CatalogueLayer, 'name' | 'version'>

/**
 * The heading of a layer, with what is wrong with it; then the heading of the layer below takes its place. What the layer
 * requires of the one below is checked.
 */
export function parseLayerHeading(
  files: FileNodes,
  below: LayerHeading,
): { readonly heading: LayerHeading; readonly findings: readonly Finding[] } {
  const node = files.get(HEADING_FILE)
  if (node === undefined) return { heading: below, findings: [] }
  const shape = checkShape(layerHeadingShape, node)
  if (!shape.ok) return { heading: below, findings: shape.findings }
  const { name, version, requires } = shape.value
  const findings = requires === undefined ? [] : checkVersion(childAt(node, 'requires'), below)
  return { heading: findings.length > 0 ? below : { name, version }, findings }
}

/** The heading of a layer without what only a layer says, as it is laid over that of the catalogue below. */
export function withoutLayerKeys(heading: SourceNode): SourceNode {
  const shared = entriesOf(heading).filter(([key]) => !LAYER_KEYS.has(key))
  const entries = shared.map(([key, node]) => [key, asWritten(node)] as const)
  return toSourceNode(mergedMapping(heading, entries))
}

const LAYER_KEYS: ReadonlySet<string> = new Set(
  Object.keys(layerHeadingShape.shape).filter(key => !(key in catalogueShape.shape)),
)

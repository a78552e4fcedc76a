import * as z from 'zod/mini'
import type { Finding, Parsed, Place } from '../../../model/finding.ts'
import { text } from '../../shapes/basic-shapes.ts'
import { versionShape } from '../../shapes/catalogue-shape.ts'
import { checkShape } from '../../shapes/check-shape.ts'
import { childAt, type SourceNode, valuePlace } from '../../source/source-node.ts'
import { checkVersion } from '../../terms/check-requires.ts'
import { type CatalogueFolder, locateFile } from '../files/locate-files.ts'

/** What a layer says of itself. */
export interface LayerHeading {
  readonly name: string
  readonly version: string
}

/** What a catalogue's folder extends (null: no name of anything), and where it says so; null where it extends nothing. */
export function parseExtends(
  source: CatalogueFolder,
): { readonly value: string | null; readonly place: Place } | null {
  const node = source.texts.has(HEADING) ? locateFile(source, HEADING) : null
  const written = node?.ok ? childAt(node.value, 'extends') : null
  if (!written || written.data === undefined) return null
  const isName = typeof written.data === 'string' && written.data !== ''
  return { value: isName ? (written.data as string) : null, place: valuePlace(written) }
}

/** The name and version of a layer; what it requires of the one below it is checked. */
export function parseLayerHeading(node: SourceNode, below: LayerHeading): Parsed<LayerHeading> {
  const shape = checkShape(headingShape, node)
  if (!shape.ok) return shape
  const findings: readonly Finding[] =
    shape.value.requires === undefined ? [] : checkVersion(childAt(node, 'requires'), below)
  const { name, version } = shape.value
  return findings.length > 0
    ? { ok: false, findings }
    : { ok: true, value: { name, version }, findings }
}

const HEADING = 'catalogue.yaml'

// What else stands there is checked with all layers laid over each other.
const headingShape = z.object({
  extends: text,
  name: text,
  version: versionShape,
  requires: z.optional(text),
})

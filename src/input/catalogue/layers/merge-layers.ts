import { errorAt } from '../../../diagnostics/diagnostics.ts'
import type { LayerChange } from '../../../model/catalogue.ts'
import type { Finding } from '../../../model/finding.ts'
import { childAt, type SourceNode, textOf, valuePlace } from '../../source/source-node.ts'
import type { FileNodes } from '../files/locate-files.ts'
import { withoutLayerKeys } from './layer-heading.ts'
import { unknownBelow } from './layer-item.ts'
import {
  type MergeNotes,
  mergeEntries,
  mergeEntry,
  mergeMappings,
  singular,
} from './merge-entries.ts'
import { toSourceNode } from './merged-node.ts'
import { HEADING_FILE } from './parse-extends.ts'

/** The files of a catalogue with a layer laid over them, and what the layer changed. */
export interface MergedFiles {
  readonly nodes: FileNodes
  readonly changes: readonly LayerChange[]
  readonly findings: readonly Finding[]
}

/** Lays the files of a layer over those of what it extends: entry by entry, whatever its files are called in `pairs/`. */
export function mergeLayers(below: FileNodes, above: FileNodes): MergedFiles {
  const notes: MergeNotes = { changes: [], findings: [] }
  const nodes = new Map(below)
  for (const [file, node] of above) {
    const target = targetOf(file, node, below)
    if (target === null) notes.findings.push(unknownPair(node, below))
    else if (target.startsWith('pairs/') && !below.has(target)) nodes.set(target, node)
    else {
      const before = nodes.get(target) ?? emptyFile(target, node)
      nodes.set(target, mergeFile({ file: target, below: before, above: node }, notes))
    }
  }
  return { nodes, ...notes }
}

/** The file that a layer's file is laid over, or a new one for a pair that is added; null where the file names no pair. */
function targetOf(file: string, node: SourceNode, below: FileNodes): string | null {
  if (!file.startsWith('pairs/')) return file
  const override = childAt(node, 'override').data
  if (override === undefined)
    return childAt(node, 'id').data === undefined ? null : freeFile(file, below)
  return pairsIn(below).find(({ id }) => id === override)?.file ?? null
}

/** The content of a file that the catalogue below does not have. */
function emptyFile(file: string, node: SourceNode): SourceNode {
  return { ...node, data: file === BLUEPRINTS ? { styles: [], obligations: [] } : [] }
}

/** The finding for a file in `pairs/` that neither is a pair nor overrides one that is there. */
function unknownPair(node: SourceNode, below: FileNodes): Finding {
  const override = childAt(node, 'override')
  if (override.data === undefined)
    return errorAt(valuePlace(override), 'key-missing', { key: 'override' })
  const known = pairsIn(below).map(({ id }) => textOf(id))
  return unknownBelow(override, known)
}

function pairsIn(nodes: FileNodes) {
  return [...nodes]
    .filter(([file]) => file.startsWith('pairs/'))
    .map(([file, pair]) => ({ file, id: childAt(pair, 'id').data }))
}

/** A path for an added pair that no file has yet; `checkSixPairs` finds that it is one too many. */
function freeFile(file: string, nodes: FileNodes): string {
  return nodes.has(file) ? freeFile(file.replace(/\.yaml$/, '-.yaml'), nodes) : file
}

function mergeFile(
  {
    file,
    below,
    above,
  }: { readonly file: string; readonly below: SourceNode; readonly above: SourceNode },
  notes: MergeNotes,
): SourceNode {
  // What is no such file at all stands as it is, for its shape to be told.
  if (Array.isArray(below.data) !== Array.isArray(above.data) || !isObject(above.data)) return above
  if (file.startsWith('pairs/')) {
    const entry = `pair:${textOf(childAt(above, 'override').data)}`
    return toSourceNode(mergeEntry(below, above, { entry, notes }))
  }
  if (file === HEADING_FILE)
    return toSourceNode(mergeMappings(below, withoutLayerKeys(above), notes))
  if (file === BLUEPRINTS) return toSourceNode(mergeMappings(below, above, notes))
  const kind = singular(file.replace(/\.yaml$/, ''))
  return toSourceNode(mergeEntries(below, above, { nameEntry: id => `${kind}:${id}`, notes }))
}

const isObject = (data: unknown) => typeof data === 'object' && data !== null

const BLUEPRINTS = 'blueprints.yaml'

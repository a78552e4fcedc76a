import { faultAt } from '../../../diagnostics/diagnostics.ts'
import { unknownWord } from '../../../diagnostics/unknown-word.ts'
import type { LayerChange } from '../../../model/catalogue.ts'
import type { Finding } from '../../../model/finding.ts'
import { partAt, partsByKey, type SourceNode, valuePlace } from '../../source/source-node.ts'
import type { FileParts } from '../files/locate-files.ts'
import {
  type MergeNotes,
  mergeEntries,
  mergeEntry,
  mergeMappings,
  singular,
} from './merge-entries.ts'
import { graftMapping, partOfGraft, whole } from './merged-node.ts'

/** The files of a catalogue with a layer laid over them, and what the layer changed. */
export interface MergedFiles {
  readonly parts: FileParts
  readonly changes: readonly LayerChange[]
  readonly findings: readonly Finding[]
}

/** Lays the files of a layer over those of what it extends: entry by entry, whatever its files are called in `pairs/`. */
export function mergeLayers(below: FileParts, above: FileParts): MergedFiles {
  const notes: MergeNotes = { changes: [], findings: [] }
  const parts = new Map(below)
  for (const [file, part] of above) {
    const target = targetOf(file, part, below)
    if (target === null) notes.findings.push(unknownPair(part, below))
    else if (target.startsWith('pairs/') && !below.has(target)) parts.set(target, part)
    else {
      const before = parts.get(target) ?? emptyFile(target, part)
      parts.set(target, mergeFile({ file: target, below: before, above: part }, notes))
    }
  }
  return { parts, ...notes }
}

/** The file that a layer's file is laid over, or where it stands beside the others; null where it names no pair. */
function targetOf(file: string, part: SourceNode, below: FileParts): string | null {
  if (!file.startsWith('pairs/')) return file
  const override = partAt(part, 'override').data
  if (override === undefined)
    return partAt(part, 'id').data === undefined ? null : freeFile(file, below)
  return pairsIn(below).find(({ id }) => id === override)?.file ?? null
}

/** What a file says that is not there. */
function emptyFile(file: string, part: SourceNode): SourceNode {
  return { ...part, data: file === BLUEPRINTS ? { styles: [], obligations: [] } : [] }
}

/** A file that neither overrides a pair nor is one. */
function unknownPair(part: SourceNode, below: FileParts): Finding {
  const override = partAt(part, 'override')
  const place = valuePlace(override)
  if (override.data === undefined) return faultAt(place, 'key-missing', { key: 'override' })
  const known = pairsIn(below).map(({ id }) => String(id))
  return faultAt(place, 'entry-unknown-below', unknownWord(String(override.data), known))
}

function pairsIn(parts: FileParts) {
  return [...parts]
    .filter(([file]) => file.startsWith('pairs/'))
    .map(([file, pair]) => ({ file, id: partAt(pair, 'id').data }))
}

/** A pair that is added stands beside those of the same file name; that there are too many of it is told later. */
function freeFile(file: string, parts: FileParts): string {
  return parts.has(file) ? freeFile(file.replace(/\.yaml$/, '-.yaml'), parts) : file
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
    const entry = `pair:${String(partAt(above, 'override').data)}`
    return partOfGraft(mergeEntry(below, above, { entry, notes }))
  }
  if (file === HEADING) return partOfGraft(mergeMappings(below, headingOf(above), notes))
  if (file === BLUEPRINTS) return partOfGraft(mergeMappings(below, above, notes))
  const kind = singular(file.replace(/\.yaml$/, ''))
  return partOfGraft(mergeEntries(below, above, { nameEntry: id => `${kind}:${id}`, notes }))
}

const isObject = (data: unknown) => typeof data === 'object' && data !== null

const HEADING = 'catalogue.yaml'
const BLUEPRINTS = 'blueprints.yaml'

/** What a layer says of itself as a layer is no part of the whole. */
function headingOf(part: SourceNode): SourceNode {
  const own = partsByKey(part).filter(([key]) => !LAYER_KEYS.has(key))
  return partOfGraft(
    graftMapping(
      part,
      own.map(([key, value]) => [key, whole(value)]),
    ),
  )
}

const LAYER_KEYS: ReadonlySet<string> = new Set(['extends', 'requires'])

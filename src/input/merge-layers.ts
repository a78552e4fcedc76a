import type { LayerChange } from '../model/catalogue.ts'
import type { Finding } from '../model/finding.ts'
import { graftMapping, partOfGraft, whole } from './graft.ts'
import type { FileParts } from './locate-files.ts'
import { type Part, partAt, partsByKey } from './located-document.ts'
import {
  type MergeNotes,
  mergeEntries,
  mergeEntry,
  mergeMappings,
  singular,
} from './merge-entries.ts'

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
    const target = file.startsWith('pairs/') ? overriddenFile(part, below) : file
    if (target === null) parts.set(freeFile(file, parts), part)
    else {
      const before = below.get(target) ?? emptyFile(target, part)
      parts.set(target, mergeFile({ file: target, below: before, above: part }, notes))
    }
  }
  return { parts, ...notes }
}

/** What a file says that is not there. */
function emptyFile(file: string, part: Part): Part {
  return { ...part, data: file === BLUEPRINTS ? { styles: [], obligations: [] } : [] }
}

/** The file of the pair that another one overrides. */
function overriddenFile(part: Part, below: FileParts): string | null {
  const id = partAt(part, 'override').data
  const found = [...below].find(
    ([file, pair]) =>
      file.startsWith('pairs/') && id !== undefined && partAt(pair, 'id').data === id,
  )
  return found?.[0] ?? null
}

/** A pair that is added stands beside those of the same file name; that there are too many of it is told later. */
function freeFile(file: string, parts: FileParts): string {
  return parts.has(file) ? freeFile(file.replace(/\.yaml$/, '-.yaml'), parts) : file
}

function mergeFile(
  { file, below, above }: { readonly file: string; readonly below: Part; readonly above: Part },
  notes: MergeNotes,
): Part {
  if (file.startsWith('pairs/')) {
    const entry = `pair:${String(partAt(above, 'override').data)}`
    return partOfGraft(mergeEntry(below, above, { entry, notes }))
  }
  if (file === HEADING) return partOfGraft(mergeMappings(below, headingOf(above), notes))
  if (file === BLUEPRINTS) return partOfGraft(mergeMappings(below, above, notes))
  const kind = singular(file.replace(/\.yaml$/, ''))
  return partOfGraft(mergeEntries(below, above, { nameEntry: id => `${kind}:${id}`, notes }))
}

const HEADING = 'catalogue.yaml'
const BLUEPRINTS = 'blueprints.yaml'

/** What a layer says of itself as a layer is no part of the whole. */
function headingOf(part: Part): Part {
  const own = partsByKey(part).filter(([key]) => !LAYER_KEYS.has(key))
  return partOfGraft(
    graftMapping(
      part,
      own.map(([key, value]) => [key, whole(value)]),
    ),
  )
}

const LAYER_KEYS: ReadonlySet<string> = new Set(['extends', 'requires'])

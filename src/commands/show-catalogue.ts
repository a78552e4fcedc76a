import type { LoadedCatalogue } from '../input/catalogue/parse-catalogue.ts'
import { locateEntries } from '../report/catalogue/entry.ts'
import { outlineEntry } from '../report/catalogue/outline-entry.ts'
import { outlineLayers, outlineOrigin } from '../report/catalogue/overview/outline-layers.ts'
import type { ReadableFormat } from '../report/formats.ts'
import { stringify } from '../report/json/stringify.ts'
import { neutralise } from '../report/outline/neutralise.ts'
import type { Outline } from '../report/outline/outline.ts'
import { cannotRun } from './exit-codes.ts'
import { readCatalogue } from './load/catalogue/read-catalogue.ts'
import { failedCatalogue } from './print/faults/paint-findings.ts'
import { paintOutlines } from './print/paint-outlines.ts'
import type { CommandResult, Request } from './request.ts'
import type { World } from './world.ts'

/** What `catalogue show` lets a person choose. */
export interface ShowRequest extends Request<ReadableFormat | 'json'> {
  /** A folder, an id, or both in this order. */
  readonly operands: readonly string[]
}

/** `catalogue show [DIR] [ID]`: the catalogue with all its layers, or one entry of it, and where each part comes from. */
export async function runShowCatalogue(request: ShowRequest, world: World): Promise<CommandResult> {
  const { folder, id } = readOperands(request, world)
  const { parsed, texts } = await readCatalogue(folder ?? world.patternsFolder, world)
  if (!parsed.ok) {
    const named = { ...request, catalogue: folder }
    return failedCatalogue(parsed.findings, texts, { request: named, world })
  }
  const { catalogue, technologies } = parsed.value
  if (id !== null && locateEntries(id, catalogue, technologies).length === 0)
    return unknownEntry(id, world)
  const { format } = request
  if (format === 'json') return writeJson(id, parsed.value)
  const outlines = id === null ? [outlineLayers(catalogue)] : showEntry(id, parsed.value)
  return {
    output: await paintOutlines(outlines, { request: { ...request, format }, world }),
    notes: '',
    exitCode: 0,
  }
}

/** One operand is a folder where there is one of that name. */
function readOperands({ operands, catalogue }: ShowRequest, { files, paths }: World) {
  const [first, second = null] = operands
  const isFolder = first !== undefined && files.isFile(paths.posix.join(first, 'catalogue.yaml'))
  if (isFolder || second !== null) return { folder: first ?? null, id: second }
  return { folder: catalogue, id: first ?? null }
}

/** What holds once all layers are laid over each other; the base is no part of it. */
function writeJson(id: string | null, { catalogue, technologies }: LoadedCatalogue): CommandResult {
  const { base, ...whole } = catalogue
  const shown =
    id === null ? { ...whole, technologies } : locateEntries(id, catalogue, technologies)
  return { output: `${stringify(shown, 2)}\n`, notes: '', exitCode: 0 }
}

function showEntry(
  id: string,
  { catalogue, places, technologies }: LoadedCatalogue,
): readonly Outline[] {
  return locateEntries(id, catalogue, technologies).map(entry => [
    ...outlineEntry(entry, catalogue, null),
    ...outlineOrigin(entry, catalogue, places),
  ])
}

/** Something of the name may be there that cannot be looked into. */
function unknownEntry(id: string, { files }: World): CommandResult {
  const list = files.listYaml(id)
  const name = `"${neutralise(id)}"`
  return cannotRun(
    list.ok || list.because === null
      ? `There is neither a catalogue nor an entry of one called ${name}\n`
      : `${name} is no entry, and cannot be read as the folder of a catalogue: ${list.because}\n`,
  )
}

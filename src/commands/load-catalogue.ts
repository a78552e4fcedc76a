import { posix } from 'node:path'
import { checkSize } from '../advise/check-size.ts'
import { compileEngine } from '../advise/compile-engine.ts'
import { decodeText } from '../input/decode-text.ts'
import type { LoadedCatalogue } from '../input/parse-catalogue.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Finding, Parsed, Place } from '../model/finding.ts'
import { faultInFile } from './read-source.ts'
import type { World } from './world.ts'

/** What was read; texts by the path that findings name, for the code frames. */
export interface Read<T> {
  readonly parsed: Parsed<T>
  readonly texts: ReadonlyMap<string, string>
}

/** The built-in catalogue, or the one in a folder; one that is too large to be searched is refused. */
export async function loadCatalogue(folder: string | null, world: World): Promise<Read<Catalogue>> {
  if (folder === null)
    return { parsed: { ok: true, value: world.builtInCatalogue(), findings: [] }, texts: new Map() }
  const { parsed, texts } = await readCatalogue(folder, world)
  if (!parsed.ok) return { parsed, texts }
  const { catalogue, places } = parsed.value
  const oversized = checkSize(compileEngine(catalogue), places)
  return oversized.length > 0
    ? { parsed: { ok: false, findings: oversized }, texts }
    : { parsed: { ...parsed, value: catalogue }, texts }
}

/** Reads and parses a catalogue's folder; without a finding where there is no such folder. */
export async function readCatalogue(folder: string, world: World): Promise<Read<LoadedCatalogue>> {
  const paths = listCatalogue(folder, world)
  if (paths === null) return broken()
  const read = paths.map(path => ({ path, text: readText(posix.join(folder, path), world) }))
  const faults = read.flatMap(({ text }) => (text.ok ? [] : text.findings))
  if (faults.length > 0) return broken(...faults)
  const texts = read.flatMap(({ path, text }) => (text.ok ? [[path, text.value] as const] : []))
  // The built-in catalogue needs no parser: its shapes take long to set up.
  const { parseCatalogue } = await import('../input/parse-catalogue.ts')
  return {
    parsed: placeIn(folder, parseCatalogue(new Map(texts), world.digestOf)),
    texts: new Map(texts.map(([path, text]) => [posix.join(folder, path), text])),
  }
}

/** The catalogue's own files: those of the folder itself and those of the pairs. */
function listCatalogue(folder: string, { files }: World): readonly string[] | null {
  const pairs = files.listYaml(posix.join(folder, 'pairs')) ?? []
  const own = files.listYaml(folder)
  return own && [...own, ...pairs.map(name => `pairs/${name}`)]
}

function readText(file: string, world: World): Parsed<string> {
  const read = world.files.read(file)
  return read.ok
    ? decodeText(file, read.bytes)
    : { ok: false, findings: [faultInFile(file, read.code)] }
}

function broken(...findings: readonly Finding[]): Read<never> {
  return { parsed: { ok: false, findings }, texts: new Map() }
}

/** Places that the parser knows relative to the folder, as a person at the command line names them. */
function placeIn(folder: string, parsed: Parsed<LoadedCatalogue>): Parsed<LoadedCatalogue> {
  const inFolder = (place: Place): Place => ({ ...place, file: posix.join(folder, place.file) })
  const findings = parsed.findings.map(finding => ({ ...finding, place: inFolder(finding.place) }))
  if (!parsed.ok) return { ok: false, findings }
  const places = new Map([...parsed.value.places].map(([key, place]) => [key, inFolder(place)]))
  return { ok: true, value: { ...parsed.value, places }, findings }
}

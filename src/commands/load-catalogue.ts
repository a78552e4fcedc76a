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
  const { texts, faults } = readTexts(folder, paths, world)
  if (faults.length > 0) return broken(...faults)
  // The built-in catalogue needs no parser: its shapes take long to set up.
  const { parseCatalogue } = await import('../input/parse-catalogue.ts')
  return {
    parsed: placeIn(folder, parseCatalogue(texts, world.digestOf)),
    texts: inFolder(folder, texts),
  }
}

/** The faults of what stands in a catalogue's folder beside its rules: its examples and its precedents. */
export async function checkCompanions(
  folder: string,
  catalogue: Catalogue,
  world: World,
): Promise<{ readonly findings: readonly Finding[]; readonly texts: ReadonlyMap<string, string> }> {
  const { texts, faults } = readTexts(folder, listCompanions(folder, world), world)
  const { parseExamples } = await import('../input/parse-examples.ts')
  const { parsePrecedents } = await import('../input/parse-precedents.ts')
  const examples = texts.has(EXAMPLES) ? parseExamples(texts, catalogue).findings : []
  const found = [...examples, ...parsePrecedents(texts, catalogue).findings]
  return {
    findings: [...faults, ...placeFindings(folder, found)],
    texts: inFolder(folder, texts),
  }
}

const EXAMPLES = 'examples.yaml'

function listCompanions(folder: string, { files }: World): readonly string[] {
  const precedents = files.listYaml(posix.join(folder, 'precedents')) ?? []
  const examples = files.isFile(posix.join(folder, EXAMPLES)) ? [EXAMPLES] : []
  return [...examples, ...precedents.map(name => `precedents/${name}`)]
}

/** The texts of the files that can be read, by their path in the folder, and the faults of the others. */
export function readTexts(folder: string, paths: readonly string[], world: World) {
  const read = paths.map(path => ({ path, text: readText(posix.join(folder, path), world) }))
  const good = read.flatMap(({ path, text }) => (text.ok ? [[path, text.value] as const] : []))
  const faults = read.flatMap(({ text }) => (text.ok ? [] : text.findings))
  return { texts: new Map(good), faults }
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
  const findings = placeFindings(folder, parsed.findings)
  if (!parsed.ok) return { ok: false, findings }
  const places = new Map(
    [...parsed.value.places].map(([key, place]) => [key, placeInFolder(folder, place)]),
  )
  return { ok: true, value: { ...parsed.value, places }, findings }
}

/** The same findings, placed as a person at the command line names the files. */
export function placeFindings(folder: string, findings: readonly Finding[]): readonly Finding[] {
  return findings.map(finding => ({ ...finding, place: placeInFolder(folder, finding.place) }))
}

function placeInFolder(folder: string, place: Place): Place {
  return { ...place, file: posix.join(folder, place.file) }
}

/** The same texts by the paths that findings name. */
export function inFolder(
  folder: string,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...texts].map(([path, text]) => [posix.join(folder, path), text]))
}

import { errorAt } from '../../diagnostics/diagnostics.ts'
import type { CatalogueFolder } from '../../input/catalogue/files/locate-files.ts'
import { parseExtends } from '../../input/catalogue/layers/layer-heading.ts'
import type { FindingCode, Place } from '../../model/finding.ts'
import type { World } from '../world.ts'
import { inFolder, type ReadResult, readTexts } from './read-texts.ts'

/** The folders of a catalogue, the lowest first: itself, what it extends, and so on; without a finding where it is no folder. */
export function readLayers(folder: string, world: World): ReadResult<readonly CatalogueFolder[]> {
  const isFolder = world.files.isFile(world.paths.posix.join(folder, 'catalogue.yaml'))
  const named = folder === BUILT_IN && !isFolder ? world.patternsFolder : folder
  return readLayer(world.paths.posix.normalize(named), [], world)
}

/** The word for the catalogue that comes with the program. */
const BUILT_IN = 'built-in'

function readLayer(
  folder: string,
  trail: readonly string[],
  world: World,
): ReadResult<readonly CatalogueFolder[]> {
  const paths = listCatalogue(folder, world)
  if (paths === null) return { parsed: { ok: false, findings: [] }, texts: new Map() }
  const { texts, faults } = readTexts(folder, paths, world)
  const named = inFolder(folder, texts)
  if (faults.length > 0) return { parsed: { ok: false, findings: faults }, texts: named }
  const own = { folder, texts }
  const extended = parseExtends(own)
  if (extended === null) return { parsed: { ok: true, value: [own], findings: [] }, texts: named }
  const { value, place } = extended
  if (value === null) {
    const finding = errorAt(place, 'value-wrong-type', { expected: 'the name of a folder' })
    return { parsed: { ok: false, findings: [finding] }, texts: named }
  }
  const refused = (code: FindingCode) => refuse({ code, place, value, texts: named })
  const next = value === BUILT_IN ? world.patternsFolder : world.paths.posix.join(folder, value)
  if ([...trail, folder].includes(next)) return refused('catalogue-circular')
  const below = readLayer(next, [...trail, folder], world)
  const all = new Map([...below.texts, ...named])
  if (below.parsed.ok)
    return { parsed: { ok: true, value: [...below.parsed.value, own], findings: [] }, texts: all }
  return below.parsed.findings.length === 0
    ? refused('catalogue-missing')
    : { parsed: below.parsed, texts: all }
}

function refuse({
  code,
  place,
  value,
  texts,
}: {
  readonly code: FindingCode
  readonly place: Place
  readonly value: string
  readonly texts: ReadonlyMap<string, string>
}): ReadResult<never> {
  return { parsed: { ok: false, findings: [errorAt(place, code, { value })] }, texts }
}

/** The catalogue's own files: those of the folder itself and those of the pairs. */
function listCatalogue(folder: string, world: World): readonly string[] | null {
  const pairs = world.files.listYaml(world.paths.posix.join(folder, 'pairs')) ?? []
  const own = world.files.listYaml(folder)
  return own && [...own, ...pairs.map(name => `pairs/${name}`)]
}

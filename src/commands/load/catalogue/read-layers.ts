import { errorAt } from '../../../diagnostics/diagnostics.ts'
import type { CatalogueFolder } from '../../../input/catalogue/files/locate-files.ts'
import { parseExtends } from '../../../input/catalogue/layers/parse-extends.ts'
import type { FindingCode, Place } from '../../../model/finding.ts'
import type { World } from '../../world.ts'
import { inFolder, listFolder, type ReadResult, readTexts } from '../read-texts.ts'

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
  const { paths, faults: unlisted } = listCatalogue(folder, world)
  if (paths === null) return { parsed: { ok: false, findings: unlisted }, texts: new Map() }
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
  const next = folderBelow(value, folder, world)
  const real = (path: string) => world.files.realPath(path) ?? path
  const above = [...trail, real(folder)]
  if (above.includes(real(next))) return refused('catalogue-circular')
  const below = readLayer(next, above, world)
  const all = new Map([...below.texts, ...named])
  if (below.parsed.ok)
    return { parsed: { ok: true, value: [...below.parsed.value, own], findings: [] }, texts: all }
  return below.parsed.findings.length === 0
    ? refused('catalogue-missing')
    : { parsed: below.parsed, texts: all }
}

/** The folder that a layer extends: the word for the built-in one, an absolute path, or one from the layer's own folder. */
function folderBelow(value: string, folder: string, { paths, patternsFolder }: World): string {
  if (value === BUILT_IN) return patternsFolder
  return paths.posix.normalize(paths.isAbsolute(value) ? value : paths.posix.join(folder, value))
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

/** The catalogue's own files: those of the folder itself, of the pairs and of the technologies; null where it cannot be listed. */
function listCatalogue(folder: string, world: World) {
  const own = listFolder(folder, world)
  if (!own.isThere || own.faults.length > 0) return { paths: null, faults: own.faults }
  const inner = INNER.map(name => ({
    name,
    ...listFolder(world.paths.posix.join(folder, name), world),
  }))
  const faults = inner.flatMap(each => each.faults)
  if (faults.length > 0) return { paths: null, faults }
  const paths = inner.flatMap(({ name, names }) => names.map(file => `${name}/${file}`))
  return { paths: [...own.names, ...paths], faults }
}

const INNER = ['pairs', 'technologies']

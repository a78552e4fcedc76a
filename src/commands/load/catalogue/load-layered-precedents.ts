import type { Engine } from '../../../advise/engine/engine.ts'
import {
  type CompiledPrecedent,
  compilePrecedents,
} from '../../../advise/precedents/compile-precedents.ts'
import type { CatalogueFolder } from '../../../input/catalogue/files/locate-files.ts'
import type { Parsed } from '../../../model/finding.ts'
import type { World } from '../../world.ts'
import { inFolder, listFolder, type ReadResult, readTexts } from '../read-texts.ts'
import { keepCompiled } from './keep-compiled.ts'

/** The precedents in a catalogue's folders, as they were kept, or as their texts say now. */
export async function loadLayeredPrecedents(
  folders: readonly CatalogueFolder[],
  engine: Engine,
  world: World,
): Promise<ReadResult<readonly CompiledPrecedent[]>> {
  const read = folders.map(({ folder }) => readPrecedents(folder, world))
  const faults = read.at(-1)?.faults ?? []
  // They are compiled for a catalogue: its digest is that of all its texts.
  const all = [{ folder: engine.catalogue.digest, texts: new Map() }, ...read]
  const compile = () => parseAndCompile(read, engine)
  const kind = { name: 'precedents', folders: all }
  const parsed = faults.length > 0 ? await compile() : await keepCompiled(kind, world, compile)
  const findings = [...faults, ...parsed.findings]
  return {
    parsed: parsed.ok && faults.length === 0 ? { ...parsed, findings } : { ok: false, findings },
    texts: new Map(read.flatMap(({ folder, texts }) => [...inFolder(folder, texts)])),
  }
}

async function parseAndCompile(
  read: readonly CatalogueFolder[],
  engine: Engine,
): Promise<Parsed<readonly CompiledPrecedent[]>> {
  const { parseLayeredPrecedents } = await import('../../../input/catalogue/parse-precedents.ts')
  const parsed = parseLayeredPrecedents(read, engine.catalogue)
  return parsed.ok ? { ...parsed, value: compilePrecedents(engine, parsed.value) } : parsed
}

/** The files of one folder's precedents, and the faults of those that cannot be read. */
export function readPrecedents(folder: string, world: World) {
  const { names, faults } = listFolder(world.paths.posix.join(folder, 'precedents'), world)
  const paths = names.map(name => `precedents/${name}`)
  const read = readTexts(folder, paths, world)
  return { folder, texts: read.texts, faults: [...faults, ...read.faults] }
}

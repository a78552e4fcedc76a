import { compileEngine } from '../../../advise/engine/compile-engine.ts'
import { checkSize } from '../../../advise/lint/check-size.ts'
import type { CatalogueFolder } from '../../../input/catalogue/files/locate-files.ts'
import type { LoadedCatalogue } from '../../../input/catalogue/parse-catalogue.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import type { Parsed, Place } from '../../../model/finding.ts'
import type { World } from '../../world.ts'
import type { ReadResult } from '../read-texts.ts'
import { keepCompiled } from './keep-compiled.ts'
import { readLayers } from './read-layers.ts'

// The only file of this folder that others load at first need: it brings all that layers ask for.
export { loadLayeredPrecedents } from './load-layered-precedents.ts'

/** What was read of a catalogue's folder, and the folders that make it up, the lowest first; none where one cannot be read. */
export interface LoadedLayers extends ReadResult<KeptCatalogue> {
  readonly folders: readonly CatalogueFolder[]
}

/** The catalogue in a folder as it was kept, or as its texts say now; one that is too large to be searched is refused. */
export async function loadLayers(folder: string, world: World): Promise<LoadedLayers> {
  const { parsed, texts } = readLayers(folder, world)
  if (!parsed.ok) return { parsed, texts, folders: [] }
  const folders = parsed.value
  const compile = () => compileLayers(folders, world)
  const kept = await keepCompiled({ name: 'catalogue', folders }, world, compile)
  return { parsed: kept, texts, folders }
}

/** What is kept of a catalogue that can be searched: to parse it takes longer than all that follows. Its base stands apart. */
export interface KeptCatalogue extends Pick<LoadedCatalogue, 'catalogue' | 'technologies'> {
  readonly base: Catalogue | null
  readonly places: readonly (readonly [string, Place])[]
}

async function compileLayers(
  folders: readonly CatalogueFolder[],
  world: World,
): Promise<Parsed<KeptCatalogue>> {
  const { parseLayers } = await import('../../../input/catalogue/parse-catalogue.ts')
  const parsed = parseLayers(folders, world.digestOf)
  if (!parsed.ok) return parsed
  const { catalogue: whole, technologies, places } = parsed.value
  const oversized = checkSize(compileEngine(whole), places)
  const { base } = whole
  const catalogue = { ...whole, base: null }
  return oversized.length > 0
    ? { ok: false, findings: oversized }
    : { ...parsed, value: { catalogue, base, technologies, places: [...places] } }
}

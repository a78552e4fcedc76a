import { compileEngine } from '../../../advise/engine/compile-engine.ts'
import type { Engine } from '../../../advise/engine/engine.ts'
import type { EntryPlaces } from '../../../advise/lint/place-finding.ts'
import type { CatalogueFolder } from '../../../input/catalogue/files/locate-files.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import type { Technology } from '../../../model/technology.ts'
import type { World } from '../../world.ts'
import type { ReadResult } from '../read-texts.ts'
import type { KeptCatalogue } from './load-layers.ts'

/** The built-in catalogue, or the one in a folder; one that is too large to be searched is refused. */
export async function loadCatalogue(
  folder: string | null,
  world: World,
): Promise<ReadResult<Catalogue>> {
  if (folder === null)
    return { parsed: { ok: true, value: world.builtInCatalogue(), findings: [] }, texts: new Map() }
  const { parsed, texts } = await loadEngine(folder, world)
  return { parsed: parsed.ok ? { ...parsed, value: parsed.value.catalogue } : parsed, texts }
}

/** The engine of a catalogue that was read, and the folders that make it up, the lowest first; none: it is the built-in one, whose entries stand nowhere. */
export interface ReadEngine extends ReadResult<Engine> {
  /** Those of a folder were read with it, those of the built-in catalogue are read where they are asked for. */
  readonly technologies: () => Promise<readonly Technology[]>
  readonly folders: readonly CatalogueFolder[]
  readonly places: () => EntryPlaces
}

/**
 * The engine of the built-in catalogue, or of the one in a folder; one that is too large to be searched is refused. Without
 * its base a layered catalogue says nothing of what it is laid over, and takes half as long.
 */
export async function loadEngine(
  folder: string | null,
  world: World,
  withBase = true,
): Promise<ReadEngine> {
  if (folder === null) {
    const value = compileEngine(world.builtInCatalogue())
    const technologies = world.builtInTechnologies
    return {
      parsed: { ok: true, value, findings: [] },
      texts: new Map(),
      folders: [],
      places: () => new Map(),
      technologies,
    }
  }
  const { loadLayers } = await import('./load-layers.ts')
  const { parsed, texts, folders } = await loadLayers(folder, world)
  return {
    parsed: parsed.ok ? { ...parsed, value: compileKept(parsed.value, withBase) } : parsed,
    texts,
    folders,
    places: () => new Map(parsed.ok ? parsed.value.places : []),
    technologies: async () => (parsed.ok ? parsed.value.technologies : []),
  }
}

/** The base is parsed only where it is asked for. */
const compileKept = (kept: KeptCatalogue, withBase: boolean): Engine =>
  compileEngine(withBase ? { ...kept.catalogue, base: kept.base } : kept.catalogue)

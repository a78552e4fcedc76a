import { compileEngine } from '../../../advise/engine/compile-engine.ts'
import type { Engine } from '../../../advise/engine/engine.ts'
import { checkSize } from '../../../advise/lint/check-size.ts'
import { type CatalogueFolder, fileIn } from '../../../input/catalogue/files/locate-files.ts'
import type { LoadedCatalogue } from '../../../input/catalogue/parse-catalogue.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import type { Finding, Parsed, Place } from '../../../model/finding.ts'
import type { Technology } from '../../../model/technology.ts'
import type { World } from '../../world.ts'
import { inFolder, type ReadResult } from '../read-texts.ts'
import { keepCompiled } from './keep-compiled.ts'
import { readPrecedents } from './load-precedents.ts'

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
  readonly places: ReadonlyMap<string, Place>
}

/** The engine of the built-in catalogue, or of the one in a folder; one that is too large to be searched is refused. */
export async function loadEngine(folder: string | null, world: World): Promise<ReadEngine> {
  if (folder === null) {
    const value = compileEngine(world.builtInCatalogue())
    const technologies = world.builtInTechnologies
    return {
      parsed: { ok: true, value, findings: [] },
      texts: new Map(),
      folders: [],
      places: new Map(),
      technologies,
    }
  }
  const { readLayers } = await import('./read-layers.ts')
  const { parsed: layers, texts } = readLayers(folder, world)
  const folders = layers.ok ? layers.value : []
  const kind = { name: 'catalogue', folders }
  const kept = layers.ok
    ? await keepCompiled(kind, world, () => compileLayers(folders, world))
    : layers
  return {
    parsed: kept.ok ? { ...kept, value: compileEngine(kept.value.catalogue) } : kept,
    texts,
    folders,
    places: new Map(kept.ok ? kept.value.places : []),
    technologies: async () => (kept.ok ? kept.value.technologies : []),
  }
}

/** What is kept of a catalogue that can be searched: to parse it takes longer than all that follows. */
interface KeptCatalogue extends Pick<LoadedCatalogue, 'catalogue' | 'technologies'> {
  readonly places: readonly (readonly [string, Place])[]
}

async function compileLayers(
  folders: readonly CatalogueFolder[],
  world: World,
): Promise<Parsed<KeptCatalogue>> {
  const { parseLayers } = await import('../../../input/catalogue/parse-catalogue.ts')
  const parsed = parseLayers(folders, world.digestOf)
  if (!parsed.ok) return parsed
  const { catalogue, technologies, places } = parsed.value
  const oversized = checkSize(compileEngine(catalogue), places)
  return oversized.length > 0
    ? { ok: false, findings: oversized }
    : { ...parsed, value: { catalogue, technologies, places: [...places] } }
}

/** A catalogue that was read, and the folders that make it up, the lowest first; none where one cannot be read. */
export interface ReadCatalogue extends ReadResult<LoadedCatalogue> {
  readonly folders: readonly CatalogueFolder[]
}

/** Reads and parses a catalogue's folder, and what it extends; without a finding where there is no such folder. */
export async function readCatalogue(folder: string, world: World): Promise<ReadCatalogue> {
  // The built-in catalogue needs no parser: its shapes take long to set up.
  const { readLayers } = await import('./read-layers.ts')
  const { parseLayers } = await import('../../../input/catalogue/parse-catalogue.ts')
  const { parsed, texts } = readLayers(folder, world)
  return parsed.ok
    ? { parsed: parseLayers(parsed.value, world.digestOf), texts, folders: parsed.value }
    : { parsed, texts, folders: [] }
}

/** The faults in the examples and precedents of a catalogue's topmost folder, and in the wording of all its files. */
export async function checkCompanions(
  folders: readonly CatalogueFolder[],
  { catalogue, words }: LoadedCatalogue,
  world: World,
): Promise<{ readonly findings: readonly Finding[]; readonly texts: ReadonlyMap<string, string> }> {
  const { parseExamples } = await import('../../../input/catalogue/parse-examples.ts')
  const { parseLayeredPrecedents } = await import('../../../input/catalogue/parse-precedents.ts')
  const { checkProse } = await import('../../../input/catalogue/prose/check-prose.ts')
  const read = folders.map(({ folder }) => readPrecedents(folder, world))
  const own = read.at(-1)
  const texts = new Map([...(folders.at(-1)?.texts ?? []), ...(own?.texts ?? [])])
  const prose = checkProse({ folder: own?.folder ?? '', texts }, words)
  // Faults in the examples below are told where those are checked.
  const file = fileIn(own?.folder ?? '', 'examples.yaml')
  const examples = parseExamples(folders, catalogue).findings
  return {
    findings: [
      ...examples.filter(({ place }) => place.file === file),
      ...(own?.faults ?? []),
      ...parseLayeredPrecedents(read, catalogue).findings,
      ...prose,
    ],
    texts: own ? inFolder(own.folder, own.texts) : new Map(),
  }
}

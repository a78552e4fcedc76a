import { type CatalogueFolder, fileIn } from '../../../input/catalogue/files/locate-files.ts'
import type { LoadedCatalogue } from '../../../input/catalogue/parse-catalogue.ts'
import type { Finding } from '../../../model/finding.ts'
import type { World } from '../../world.ts'
import { inFolder, type ReadResult } from '../read-texts.ts'
import { readPrecedents } from './load-layered-precedents.ts'

/** A catalogue that was read, and the folders that make it up, the lowest first; none where one cannot be read. */
export interface ReadCatalogue extends ReadResult<LoadedCatalogue> {
  readonly folders: readonly CatalogueFolder[]
}

/** Reads and parses a catalogue's folder, and what it extends; without a finding where there is no such folder. */
export async function readCatalogue(folder: string, world: World): Promise<ReadCatalogue> {
  // Loaded here alone: the shapes of the parser take long to set up, and a built-in catalogue needs none.
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

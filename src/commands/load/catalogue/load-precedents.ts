import type { Engine } from '../../../advise/engine/engine.ts'
import type { CompiledPrecedent } from '../../../advise/precedents/compile-precedents.ts'
import type { CatalogueFolder } from '../../../input/catalogue/files/locate-files.ts'
import type { World } from '../../world.ts'
import type { ReadResult } from '../read-texts.ts'

/** The precedents of the built-in catalogue (no folders), or those in a catalogue's folders. */
export async function loadPrecedents(
  folders: readonly CatalogueFolder[],
  engine: Engine,
  world: World,
): Promise<ReadResult<readonly CompiledPrecedent[]>> {
  if (folders.length === 0) return found(await world.builtInPrecedents())
  const { loadLayeredPrecedents } = await import('./load-layers.ts')
  return loadLayeredPrecedents(folders, engine, world)
}

const found = (
  precedents: readonly CompiledPrecedent[],
): ReadResult<readonly CompiledPrecedent[]> => ({
  parsed: { ok: true, value: precedents, findings: [] },
  texts: new Map(),
})

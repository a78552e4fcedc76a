import { EMPTY_LAYER, type RequirementsLayer } from '../../input/requirements/parse-layer.ts'
import { parseWholeProfile } from '../../input/requirements/parse-profile.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { World } from '../world.ts'
import { loadProfile } from './load-profile.ts'
import { faultInFile } from './read-source.ts'
import type { Read } from './read-texts.ts'

/** Reads the profile that was named beside the requirements; none states nothing. */
export function readProfile(
  path: string | null,
  catalogue: Catalogue,
  world: Pick<World, 'files' | 'paths'>,
): Read<RequirementsLayer> {
  const texts = new Map<string, string>()
  if (path === null) return { parsed: { ok: true, value: EMPTY_LAYER, findings: [] }, texts }
  const load = (extended: string, fromFile: string) => {
    const loaded = loadProfile(world, extended, fromFile)
    if (loaded.ok) texts.set(loaded.file, loaded.text)
    return loaded
  }
  const loaded = load(path, '')
  if (loaded.ok) return { parsed: parseWholeProfile(loaded, { catalogue, load }), texts }
  const code = loaded.code === 'file-missing' ? 'extends-missing' : loaded.code
  return { parsed: { ok: false, findings: [faultInFile(loaded.file, code)] }, texts }
}

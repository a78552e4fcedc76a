import { parseLandscape } from '../../input/landscape/parse-landscape.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Landscape } from '../../model/landscape.ts'
import { readProfile, rememberingLoader } from '../load/load-profile.ts'
import { readSource } from '../load/read-source.ts'
import type { ReadResult } from '../load/read-texts.ts'
import type { Request } from '../request.ts'
import type { World } from '../world.ts'

/** Reads a landscape with the profiles and the files of interfaces that it names. */
export async function readLandscape(
  path: string,
  { profile }: Pick<Request, 'profile'>,
  { catalogue, world }: { readonly catalogue: Catalogue; readonly world: World },
): Promise<ReadResult<Landscape>> {
  const named = readProfile(profile, catalogue, world)
  if (!named.parsed.ok) return { parsed: named.parsed, texts: named.texts }
  const source = await readSource(path, world)
  if (!source.ok) return { parsed: source, texts: new Map() }
  const texts = new Map([...named.texts, [source.value.file, source.value.text]])
  const load = rememberingLoader(world, texts)
  const outermost = named.parsed.value
  return { parsed: parseLandscape(source.value, { catalogue, load, outermost }), texts }
}

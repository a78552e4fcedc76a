import { EMPTY_LAYER, type RequirementsLayer } from '../../input/requirements/parse-layer.ts'
import { parseWholeProfile } from '../../input/requirements/parse-profile.ts'
import { decodeText } from '../../input/source/decode-text.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { FindingCode } from '../../model/finding.ts'
import type { World } from '../world.ts'
import { faultInFile } from './read-source.ts'
import type { ReadResult } from './read-texts.ts'

/** A profile's text, or why it cannot be read. */
export type LoadedProfile =
  | { readonly ok: true; readonly file: string; readonly text: string }
  | { readonly ok: false; readonly code: FindingCode; readonly file: string }

/** Reads the profile that a file extends; its path is relative to that file. */
export function loadProfile(
  { files, paths }: Pick<World, 'files' | 'paths'>,
  path: string,
  fromFile: string,
): LoadedProfile {
  const file = paths.isAbsolute(path) ? path : paths.join(paths.dirname(fromFile), path)
  const read = files.read(file)
  if (!read.ok) return { ok: false, code: read.code, file }
  const text = decodeText(file, read.bytes)
  return text.ok
    ? { ok: true, file, text: text.value }
    : { ok: false, code: text.findings[0]?.code ?? 'file-unreadable', file }
}

/** Reads the profile that was named beside the requirements; none states nothing. */
export function readProfile(
  path: string | null,
  catalogue: Catalogue,
  world: Pick<World, 'files' | 'paths'>,
): ReadResult<RequirementsLayer> {
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

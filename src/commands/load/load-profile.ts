import { decodeText } from '../../input/source/decode-text.ts'
import type { FindingCode } from '../../model/finding.ts'
import type { World } from '../world.ts'

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

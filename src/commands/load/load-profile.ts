import { parseWholeProfile } from '../../input/requirements/parse-profile.ts'
import { EMPTY_LAYER, type RequirementsLayer } from '../../input/requirements/requirements-layer.ts'
import { decodeText } from '../../input/source/decode-text.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Finding, FindingCode } from '../../model/finding.ts'
import type { World } from '../world.ts'
import { isWithin } from './confine-world.ts'
import { faultInFile } from './read-source.ts'
import type { ReadResult } from './read-texts.ts'

/** A profile's text, or why it cannot be read. */
export type LoadedProfile =
  | {
      readonly ok: true
      readonly file: string
      readonly text: string
      /** It lies outside the folder of the file that extends it, and outside the working directory. */
      readonly isOutside: boolean
    }
  | {
      readonly ok: false
      readonly code: FindingCode
      readonly file: string
      /** What else the sentence about it needs. */
      readonly facts: Finding['facts']
    }

/** Reads the profile that a file extends; its path is relative to that file. */
export function loadProfile(
  world: Pick<World, 'files' | 'paths'>,
  path: string,
  fromFile: string,
): LoadedProfile {
  const { files, paths } = world
  const file = paths.isAbsolute(path) ? path : paths.join(paths.dirname(fromFile), path)
  const read = files.read(file)
  if (!read.ok) return { ok: false, file, ...factsOf(faultInFile(file, read)) }
  const text = decodeText(file, read.bytes)
  if (text.ok) {
    const isOutside = !isWithin(file, [paths.dirname(fromFile), '.'], world)
    return { ok: true, file, text: text.value, isOutside }
  }
  const [fault = faultInFile(file, { code: 'file-unreadable' })] = text.findings
  return { ok: false, file, ...factsOf(fault) }
}

const factsOf = ({ code, facts }: Finding) => ({ code, facts })

/** A loader of profiles; `texts` gains the text of each that is read. */
export function rememberingLoader(
  world: Pick<World, 'files' | 'paths'>,
  texts: Map<string, string>,
): (path: string, fromFile: string) => LoadedProfile {
  return (path, fromFile) => {
    const loaded = loadProfile(world, path, fromFile)
    if (loaded.ok) texts.set(loaded.file, loaded.text)
    return loaded
  }
}

/** Reads the profile that was named beside the requirements; none states nothing. */
export function readProfile(
  path: string | null,
  catalogue: Catalogue,
  world: Pick<World, 'files' | 'paths'>,
): ReadResult<RequirementsLayer> {
  const texts = new Map<string, string>()
  if (path === null) return { parsed: { ok: true, value: EMPTY_LAYER, findings: [] }, texts }
  const load = rememberingLoader(world, texts)
  const loaded = load(path, '')
  if (loaded.ok) return { parsed: parseWholeProfile(loaded, { catalogue, load }), texts }
  const code = loaded.code === 'file-missing' ? 'extends-missing' : loaded.code
  const fault = faultInFile(loaded.file, { code })
  const findings = [{ ...fault, facts: { ...fault.facts, ...loaded.facts } }]
  return { parsed: { ok: false, findings }, texts }
}

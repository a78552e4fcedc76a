import type { SourceText } from '../../input/requirements/parse-requirements.ts'
import { parsePartial } from '../../interview/session/parse-partial.ts'
import type { PartialRequirements, Profiles, ProfileText } from '../../interview/session/session.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Parsed } from '../../model/finding.ts'
import type { World } from '../world.ts'
import { withText } from './catalogue/stand-in.ts'
import { loadProfile, readProfile } from './load-profile.ts'

/** How an interview reads texts together with their profiles, which may change meanwhile. */
export function profileContext(
  named: string | null,
  catalogue: Catalogue,
  world: Pick<World, 'files' | 'paths'>,
): {
  readonly state: (source: SourceText) => Parsed<PartialRequirements>
  readonly profiles: Profiles
} {
  const { files } = world
  const stateWith = (source: SourceText, files: World['files']) => {
    const { parsed } = readProfile(named, catalogue, { ...world, files })
    if (!parsed.ok) return parsed
    const load = (path: string, from: string) => loadProfile({ ...world, files }, path, from)
    return parsePartial(source, { catalogue, load, outermost: parsed.value })
  }
  const preview = (source: SourceText, profile: ProfileText) => {
    const stated = stateWith(source, withText(files, profile.file, profile.text))
    return stated.ok ? stated.value : null
  }
  const load = (path: string, from: string) => loadProfile({ ...world, files }, path, from)
  return { state: source => stateWith(source, files), profiles: { named, load, preview } }
}

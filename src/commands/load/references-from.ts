import type { References } from '../../write/write-heading.ts'
import type { Request } from '../request.ts'
import type { Paths, World } from '../world.ts'

/** What a new file in a place refers to: the schema of its catalogue and the profile that was named. */
export function referencesFrom(
  file: string,
  { catalogue, profile }: Pick<Request, 'catalogue' | 'profile'>,
  world: Pick<World, 'files' | 'paths' | 'patternsFolder'>,
): References {
  const { dirname, join, relative } = world.paths
  const schema = join(catalogue ?? world.patternsFolder, 'schema', 'requirements.json')
  const isKnown = catalogue === null || world.files.isFile(schema)
  return {
    schema: isKnown ? pathFrom(world.paths, file, schema) : null,
    profile: profile === null ? null : slashed(relative(dirname(file), profile)),
  }
}

/** A path that is relative to the folder of one file, relative to that of another. */
export const followPath =
  ({ dirname, isAbsolute, join, relative }: Paths) =>
  (path: string, from: string, to: string): string => {
    if (isAbsolute(path) || dirname(from) === dirname(to)) return path
    return slashed(relative(dirname(to), join(dirname(from), path)))
  }

/** Relative where it lies under the working directory, so that others who have the folder find it, too; else absolute. */
function pathFrom({ dirname, relative, resolve }: Paths, file: string, target: string): string {
  const isOutside = /^\.\.(?:[\\/]|$)/.test(relative('.', target))
  return slashed(isOutside ? resolve(target) : relative(dirname(file), target))
}

const slashed = (path: string) => path.replaceAll('\\', '/')

import type { References } from '../../write/write-heading.ts'
import type { Request } from '../request.ts'
import type { Paths, World } from '../world.ts'

/** What a new file in a place refers to: the schema of its catalogue and the profile that was named. */
export function referencesFrom(
  file: string,
  { catalogue, profile }: Pick<Request, 'catalogue' | 'profile'>,
  world: Pick<World, 'files' | 'paths' | 'patternsFolder'>,
): References {
  const { dirname, relative } = world.paths
  return {
    schema: schemaFrom({ file, kind: 'requirements' }, catalogue, world),
    profile: profile === null ? null : slashed(relative(dirname(file), profile)),
  }
}

/**
 * The path from a new file to the schema of its kind; null where its catalogue has none, or no path leads there that others
 * have, too: where the advisor is installed differs from machine to machine, unless it is below the working folder.
 */
export function schemaFrom(
  { file, kind }: { readonly file: string; readonly kind: 'requirements' | 'landscape' | 'lock' },
  catalogue: string | null,
  { files, paths, patternsFolder }: Pick<World, 'files' | 'paths' | 'patternsFolder'>,
): string | null {
  const schema = paths.join(catalogue ?? patternsFolder, 'schema', `${kind}.json`)
  const isKnown = catalogue === null ? isBelow(paths, schema) : files.isFile(schema)
  return isKnown ? pathFrom(paths, file, schema) : null
}

/** Whether a file is in the working folder or below it. */
function isBelow({ isAbsolute, relative }: Paths, file: string): boolean {
  const path = relative('.', file)
  return !isAbsolute(path) && !slashed(path).startsWith('../')
}

/** A path that is relative to the folder of one file, relative to that of another. */
export const followPath =
  ({ dirname, isAbsolute, join, relative }: Paths) =>
  (path: string, from: string, to: string): string => {
    if (isAbsolute(path) || dirname(from) === dirname(to)) return path
    return slashed(relative(dirname(to), join(dirname(from), path)))
  }

/** Never absolute: what is written is read on other machines, too. null where no relative path leads there. */
function pathFrom(
  { dirname, isAbsolute, relative }: Paths,
  file: string,
  target: string,
): string | null {
  const path = relative(dirname(file), target)
  return isAbsolute(path) ? null : slashed(path)
}

const slashed = (path: string) => path.replaceAll('\\', '/')

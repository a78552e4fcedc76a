import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The YAML files of some parts of the catalogue's folder ("." is the folder itself) that are there, by their paths within it. */
export const readKnowledge = (
  folder: string,
  parts: readonly string[],
): ReadonlyMap<string, string> =>
  new Map(
    parts.flatMap(part =>
      namesIn(join(folder, part))
        .filter(name => name.endsWith('.yaml'))
        .sort()
        .map(name => [
          part === '.' ? name : `${part}/${name}`,
          readFileSync(join(folder, part, name), 'utf8'),
        ]),
    ),
  )

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

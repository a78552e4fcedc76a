import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The YAML files of some parts of the catalogue's folder ("." is the folder itself), by their paths within it. */
export const readKnowledge = (
  folder: string,
  parts: readonly string[],
): ReadonlyMap<string, string> =>
  new Map(
    parts.flatMap(part =>
      readdirSync(join(folder, part))
        .filter(name => name.endsWith('.yaml'))
        .sort()
        .map(name => [
          part === '.' ? name : `${part}/${name}`,
          readFileSync(join(folder, part, name), 'utf8'),
        ]),
    ),
  )

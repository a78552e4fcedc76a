import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The texts of the YAML files in a folder and in the folders within it, by their path in it. */
export function readFolder(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = paths.filter(path => path.endsWith('.yaml')).sort()
  return new Map(files.map(path => [path, readFileSync(join(folder, path), 'utf8')]))
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type LoadedCatalogue, parseCatalogue } from '../../src/input/catalogue/parse-catalogue.ts'
import { parseRequirements } from '../../src/input/requirements/parse-requirements.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Requirements } from '../../src/model/requirements.ts'

const FOLDER = join(import.meta.dirname, '../../patterns')

/** The text of one file of the shipped catalogue. */
export function readPattern(path: string): string {
  return readFileSync(join(FOLDER, path), 'utf8')
}

/** The names of the YAML files in one folder of the shipped catalogue. */
export function listPatterns(folder: string): readonly string[] {
  if (!existsSync(join(FOLDER, folder))) return []
  return readdirSync(join(FOLDER, folder))
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => (folder === '.' ? name : `${folder}/${name}`))
}

/** The shipped catalogue as the program parses it; fails with its findings where it has any. Parsed once. */
export function loadPatterns(): LoadedCatalogue {
  loaded ??= parsePatterns()
  return loaded
}

let loaded: LoadedCatalogue | null = null

function parsePatterns(): LoadedCatalogue {
  const paths = ['.', 'pairs', 'technologies'].flatMap(listPatterns)
  const parsed = parseCatalogue(new Map(paths.map(path => [path, readPattern(path)])))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 2))
  return parsed.value
}

/** One of the shipped requirements files; fails with its findings where it has any. */
export function loadExample(catalogue: Catalogue, path: string): readonly Requirements[] {
  const source = { file: path, text: readPattern(path), syntax: 'yaml' as const }
  const load = (profile: string) => {
    const file = posix.join(posix.dirname(path), profile)
    return { ok: true as const, file, text: readPattern(file) }
  }
  return parseRequirements(source, { catalogue, load }).flatMap(({ parsed }) => {
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 2))
    return parsed.value
  })
}

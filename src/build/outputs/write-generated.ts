import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Catalogue } from '../../model/catalogue.ts'
import { writeSchemas } from '../../schemas/write-schemas.ts'
import { writeDirections, writeRooms } from '../write-directions.ts'

const DIRECTIONS = 'src/build/directions.json'
const CONTRIBUTING = '.github/CONTRIBUTING.md'

/** The committed files that follow from others, by path. */
export function generatedFiles(catalogue: Catalogue, folder: string): ReadonlyMap<string, string> {
  const schemas = Object.entries(writeSchemas(catalogue))
  return new Map([
    ...schemas.map(
      ([kind, schema]) =>
        [join(folder, 'schema', `${kind}.json`), `${JSON.stringify(schema, null, 2)}\n`] as const,
    ),
    [DIRECTIONS, writeDirections()],
    [CONTRIBUTING, writeRooms(readFileSync(CONTRIBUTING, 'utf8'))],
  ])
}

/** The generated files that are missing or not as they would be written now. */
export const staleFiles = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files].filter(([path, text]) => readIfThere(path) !== text).map(([path]) => path)

/** Writes the generated files, those that are current left alone. */
export function writeGenerated(files: ReadonlyMap<string, string>): void {
  for (const path of staleFiles(files)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, files.get(path) ?? '')
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

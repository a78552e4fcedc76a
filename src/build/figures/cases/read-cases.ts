import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseRequirements } from '../../../input/requirements/parse-requirements.ts'
import { locateYaml } from '../../../input/source/locate-yaml.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import type { Requirements } from '../../../model/requirements.ts'
import type { AdvisedInterface, ArchitectAdvice, KnownCase, KnownCases } from './known-case.ts'

const READINGS = 'test/cases'
const PRECEDENTS = 'patterns/precedents'
// Beside the repository, or beside the folder that holds its working copies.
const DECISIONS = ['../shared/cases', '../../shared/cases']
/** Cases that were looked for after the rules had been written, in the same form as those of `DECISIONS`. */
const FOUND = 'test/cases/found.yaml'

/** What readers answered about known cases, beside what was decided there; throws where a reading has a fault. */
export function readCases(catalogue: Catalogue): KnownCases {
  const folder = DECISIONS.find(path => existsSync(path))
  const published = ['published', 'published-2'].map(set => join(folder ?? '', `${set}.yaml`))
  const decided = new Map([
    ...(folder === undefined ? readPrecedents() : published.flatMap(readPublished)),
    ...readPublished(FOUND),
  ])
  const advised = folder === undefined ? new Map() : readAdvice(folder)
  const readings = readReadings(catalogue)
  return {
    complete: folder !== undefined,
    cases: readings.flatMap(reading => {
      const known = decided.get(reading.id)
      return known ? [{ ...known, ...reading }] : []
    }),
    interfaces: readings.flatMap((reading): readonly AdvisedInterface[] => {
      const advice = advised.get(reading.id)
      return advice ? [{ ...reading, advice }] : []
    }),
  }
}

type Decided = Pick<KnownCase, 'set' | 'address' | 'published' | 'reasons'>

interface PublishedCase {
  readonly id: string
  readonly source: { readonly address: string }
  readonly decisions: Readonly<Record<string, string>>
  readonly architect?: Readonly<Record<string, { readonly because: string }>>
}

function readPublished(file: string): readonly (readonly [string, Decided])[] {
  if (!existsSync(file)) return []
  return (readYaml(file) as readonly PublishedCase[]).map(
    ({ id, source: { address }, decisions: published, architect = {} }) => {
      const reasons = Object.entries(architect).map(([pair, { because }]) => [pair, because])
      const set = basename(file, '.yaml')
      return [id, { set, address, published, reasons: Object.fromEntries(reasons) }]
    },
  )
}

function readPrecedents(): readonly (readonly [string, Decided])[] {
  type File = Pick<KnownCase, 'id' | 'address' | 'published'>
  const files = yamlFiles(PRECEDENTS).map(path => readYaml(path) as File)
  return files.map(({ id, address, published }) => [
    id,
    { set: 'precedents', address, published, reasons: {} },
  ])
}

function readAdvice(folder: string): ReadonlyMap<string, AdvisedInterface['advice']> {
  type Advised = { readonly id: string; readonly advice: Record<string, ArchitectAdvice> }
  const advised = readYaml(join(folder, 'architect.yaml')) as readonly Advised[]
  return new Map(advised.map(({ id, advice }) => [id, advice]))
}

export interface Reading extends Pick<KnownCase, 'id' | 'reader' | 'requirements' | 'unasked'> {}

/** Every reading, whether or not it is known here what was decided. */
export function readReadings(catalogue: Catalogue): readonly Reading[] {
  const files = yamlFiles(READINGS).filter(path => basename(path).startsWith('reader-'))
  return files.flatMap(path => {
    const reader = /reader-(.*)\.yaml$/.exec(path)?.[1] ?? path
    return (readYaml(path) as readonly WrittenReading[]).map(
      ({ id, missing = [], unclear: _, ...said }) => ({
        ...{ id, reader, unasked: missing },
        requirements: parseReading({ name: id, ...said }, path, catalogue),
      }),
    )
  })
}

interface WrittenReading {
  readonly id: string
  readonly missing?: readonly string[]
  readonly unclear?: unknown
}

function parseReading(said: object, file: string, catalogue: Catalogue): readonly Requirements[] {
  const source = { file, text: JSON.stringify(said), syntax: 'ndjson' } as const
  return parseRequirements(source, { catalogue }).flatMap(({ parsed }) => {
    if (parsed.ok) return parsed.value
    throw new Error(`${source.text}\nhas faults: ${JSON.stringify(parsed.findings, null, 2)}`)
  })
}

function yamlFiles(folder: string): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => join(folder, name))
}

function readYaml(path: string): unknown {
  const [document] = locateYaml(path, readFileSync(path, 'utf8'))
  if (document?.content.ok) return document.content.value.data
  throw new Error(`"${path}" cannot be read`)
}

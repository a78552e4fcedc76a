import type { Engine } from '../../advise/engine/engine.ts'
import { countQuestions } from '../../advise/landscape/count-landscape.ts'
import { importBackstage } from '../../input/landscape/import/import-backstage.ts'
import { importList, joinSystems } from '../../input/landscape/import/import-list.ts'
import { type Imported, withOwnNames } from '../../input/landscape/import/imported.ts'
import {
  type ColumnMapping,
  NO_COLUMNS,
  parseColumns,
  unknownTitles,
} from '../../input/landscape/import/parse-columns.ts'
import { parseLandscape } from '../../input/landscape/parse-landscape.ts'
import type { Finding } from '../../model/finding.ts'
import { writeLandscape } from '../../write/write-landscape.ts'
import { cannotRun, exitCodeOf } from '../exit-codes.ts'
import { loadEngine } from '../load/catalogue/load-catalogue.ts'
import { readSource, type Source, STDIN_NAME } from '../load/read-source.ts'
import { schemaFrom } from '../load/references-from.ts'
import { failedCatalogue, paintFindings } from '../print/faults/paint-findings.ts'
import type { CommandResult, ImportRequest } from '../request.ts'
import type { World } from '../world.ts'
import { describeRemarks, describeUnknown, unreadOf } from './describe-import.ts'

/** `landscape import FILE...`: a landscape from what others wrote; what it does not say stays open, and is counted. */
export async function runImport(request: ImportRequest, world: World): Promise<CommandResult> {
  const { parsed, texts } = await loadEngine(request.catalogue, world)
  if (!parsed.ok) return failedCatalogue(parsed.findings, texts, { request, world })
  const sources = await readAll(request.files, world)
  const columns = request.columns === null ? [] : await readAll([request.columns], world)
  const faults = [...sources, ...columns].flatMap(({ findings }) => findings)
  const read = sources.flatMap(({ source }) => source ?? [])
  const named = columns[0]?.source ?? null
  const mapping = mappingOf(named, parsed.value)
  const notesOn = (findings: readonly Finding[]) =>
    paintFindings(findings, new Map(named ? [[named.file, named.text]] : []), { request, world })
  if (!mapping.ok || faults.some(({ severity }) => severity === 'error'))
    return cannotRun(await notesOn([...faults, ...mapping.findings]))
  return writeAll(read, { request, world, engine: parsed.value, mapping: mapping.value, notesOn })
}

interface ReadFile {
  readonly source: Source | null
  readonly findings: readonly Finding[]
}

async function readAll(files: readonly string[], world: World): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = []
  for (const file of files) {
    const source = await readSource(file, world)
    read.push({ source: source.ok ? source.value : null, findings: source.findings })
  }
  return read
}

function mappingOf(source: Source | null, { catalogue }: Engine) {
  return source === null
    ? ({ ok: true, value: NO_COLUMNS, findings: [] } as const)
    : parseColumns(source, catalogue.questions)
}

interface ImportContext {
  readonly request: ImportRequest
  readonly world: World
  readonly engine: Engine
  readonly mapping: ColumnMapping
  /** What stderr is told of the mapping. */
  readonly notesOn: (findings: readonly Finding[]) => Promise<string>
}

async function writeAll(
  sources: readonly Source[],
  { request, world, engine, mapping, notesOn }: ImportContext,
): Promise<CommandResult> {
  const { questions } = engine.catalogue
  const lists = sources.filter(isList).map(each => importList(each, { mapping, questions }))
  const entities = importBackstage(sources.filter(each => !isList(each)))
  const imported = joinAll([...lists, entities])
  const listed = lists.flatMap(({ titles }) => titles)
  const notes = listed.length > 0 ? await notesOn(unknownTitles(mapping, listed)) : ''
  if (imported.interfaces.length === 0)
    return cannotRun(`${notes}${describeRemarks(imported.remarks)}${NOTHING_FOUND}`)
  const { output: file, catalogue } = request
  const schema = file === null ? null : schemaFrom({ file, kind: 'landscape' }, catalogue, world)
  const name = mapping.landscape ?? nameOf(sources[0]?.file ?? '')
  const output = writeLandscape({ name, ...imported }, schema)
  const unread = unreadOf(imported.remarks)
  const told = request.quiet
    ? describeRemarks(unread)
    : `${notes}${describeRemarks(imported.remarks)}${countUnknown(output, engine)}`
  return { output, notes: told, exitCode: exitCodeOf({ faulty: unread.length > 0, failed: false }) }
}

const NOTHING_FOUND = 'No interface was found: nothing was written\n'

/** By its name, or by how it begins where it has none. */
const isList = ({ file, text }: Source) =>
  /\.(csv|tsv|txt)$/i.test(file) ||
  (!/\.(ya?ml|json)$/i.test(file) && !/^(?:(?:apiVersion|kind)\s*:|---\s*$)/m.test(text))

function joinAll(all: readonly Imported[]): Imported {
  return {
    systems: joinSystems(all.flatMap(({ systems }) => systems)),
    interfaces: withOwnNames(all.flatMap(({ interfaces }) => interfaces)),
    remarks: all.flatMap(({ remarks }) => remarks),
  }
}

/** That of the first file; what is piped in has none. */
function nameOf(file: string): string {
  const name = file === STDIN_NAME ? '' : file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  return name || 'Landscape'
}

function countUnknown(text: string, engine: Engine): string {
  const parsed = parseLandscape({ file: 'landscape', text }, { catalogue: engine.catalogue })
  if (!parsed.ok) return ''
  const { systems, interfaces } = parsed.value
  const counts = {
    systems: systems.length,
    interfaces: interfaces.length,
    links: interfaces.reduce((sum, { links }) => sum + links.length, 0),
  }
  return describeUnknown(countQuestions(engine, parsed.value), counts)
}

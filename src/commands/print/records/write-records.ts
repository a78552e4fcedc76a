import type { Advised } from '../../../advise/compare-advices.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import { exchangeName } from '../../../report/adr/decision-names.ts'
import { paintRecord } from '../../../report/adr/paint-record.ts'
import { nextRecord, type RecordFile, recordFiles } from '../../../report/adr/record-files.ts'
import { neutralise } from '../../../report/outline/neutralise.ts'
import { recordStatus, supersededBy } from '../../../write/record-status.ts'
import { supersedeRecord } from '../../../write/supersede-record.ts'
import type { ReportRequest } from '../../request.ts'
import type { World } from '../../world.ts'
import { describeUnwritten } from '../deliver-result.ts'
import { NO_FOLDER } from '../usage-text.ts'

/** What was done, told on stderr. */
export interface WrittenRecords {
  readonly ok: boolean
  readonly notes: string
}

/** Where records go, and why not where that cannot be; neither: the one record is the result itself. */
export function recordTarget(
  { output, supersedes }: Pick<ReportRequest, 'output' | 'supersedes'>,
  count: number,
  world: World,
): { readonly folder: string | null; readonly refused: string | null } {
  const isFolder = output !== null && (/[\\/]$/.test(output) || world.files.listMarkdown(output).ok)
  if (isFolder) return { folder: output, refused: null }
  if (supersedes.length > 0) return { folder: null, refused: NO_FOLDER }
  return { folder: null, refused: count < 2 ? null : SEVERAL }
}

const SEVERAL =
  'A file holds the record of one design, and this input has several. Name a folder: "-o docs/decisions/"\n'

/**
 * Writes a record for each design into a folder: each gets the next number, and no file is replaced but for those that are
 * superseded, whose status says so.
 */
export function writeRecords(advised: Iterable<Advised>, context: RecordContext): WrittenRecords {
  const { folder, world, request } = context
  const list = world.files.listMarkdown(folder)
  if (!list.ok) return refuse(`${named(folder)} is no folder that can be read. Make it first`)
  const files = recordFiles(list.names)
  const all = [...advised]
  if (request.supersedes.length === 0) return writeAll(all, { ...context, files, older: [] })
  const found = request.supersedes.map(number => findOlder(number, files, context))
  const refused = found.find(each => 'notes' in each)
  if (refused) return refused
  const older = found.flatMap(each => ('notes' in each ? [] : [each]))
  const once = older.filter(
    ({ record }, index) => older.findIndex(each => each.record === record) === index,
  )
  return all.length === 1
    ? writeAll(all, { ...context, files, older: once })
    : refuse('"--supersedes" goes with one design. This input has several')
}

/** Where records go, and what they are made with. */
export interface RecordContext {
  readonly folder: string
  readonly catalogue: Catalogue
  readonly request: ReportRequest
  readonly world: World
}

interface OlderRecord {
  readonly record: RecordFile
  readonly text: string
}

interface WriteContext extends RecordContext {
  readonly files: readonly RecordFile[]
  readonly older: readonly OlderRecord[]
}

const refuse = (reason: string): WrittenRecords => ({ ok: false, notes: `${reason}\n` })

const named = (path: string): string => `"${neutralise(path)}"`

function findOlder(
  number: string,
  files: readonly RecordFile[],
  { folder, world }: RecordContext,
): OlderRecord | WrittenRecords {
  const found = files.filter(file => /^\d+$/.test(number) && file.number === Number(number))
  const [record] = found
  if (record === undefined || found.length > 1) {
    const how = found.length > 1 ? 'are several records' : 'is no record'
    return refuse(`There ${how} of the number ${named(number)} in ${named(folder)}`)
  }
  const read = world.files.read(world.paths.join(folder, record.file))
  const text = read.ok ? decode(read.bytes) : null
  if (text === null) return refuse(`${named(record.file)} cannot be read`)
  const by = supersededBy(recordStatus(text))
  return by === null
    ? { record, text }
    : refuse(
        `${named(record.file)} is superseded by ${neutralise(by)} already: nothing was written`,
      )
}

/** With its byte order mark, so that what is written back is what was read; null: it is no UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function writeAll(all: readonly Advised[], context: WriteContext): WrittenRecords {
  const { folder, catalogue, request, world, older } = context
  const written: RecordFile[] = []
  const notes: string[] = []
  for (const each of all) {
    const record = nextRecord([...context.files, ...written], exchangeName(each.advice))
    const source = { ...each, catalogue, supersedes: older.map(({ record }) => record) }
    const path = world.paths.join(folder, record.file)
    const result = world.files.create(path, [paintRecord(source, request.today ?? world.today())])
    if (!result.ok)
      return {
        ok: false,
        notes: `${notes.join('')}${describeUnwritten(path, result.because)}`,
      }
    written.push(record)
    notes.push(`Written: ${neutralise(path)}\n`)
  }
  const [by] = written
  const marked = by === undefined ? [] : older.map(each => markOlder(each, by.name, context))
  return {
    ok: marked.every(({ ok }) => ok),
    notes: [...notes, ...marked.map(each => each.notes)].join(''),
  }
}

/** Says so where the older record had no status, since what is written then is more than a word. */
function markOlder(
  { record, text }: OlderRecord,
  by: string,
  { folder, world }: WriteContext,
): WrittenRecords {
  const path = world.paths.join(folder, record.file)
  const result = world.files.replace(path, [supersedeRecord(text, by)])
  if (!result.ok) return { ok: false, notes: describeUnwritten(path, result.because) }
  const added =
    recordStatus(text) === null
      ? `. It had no status: its front matter says "status: superseded by ${by}" now`
      : ''
  return { ok: true, notes: `Superseded: ${neutralise(path)}${added}\n` }
}

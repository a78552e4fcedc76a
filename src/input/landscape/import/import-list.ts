import type { Question } from '../../../model/question.ts'
import { COLUMN_WORDS } from './check-columns.ts'
import { type Imported, type ImportedSystem, type ImportRemark, withOwnNames } from './imported.ts'
import type { ColumnMapping, ColumnMeaning } from './parse-columns.ts'
import { type Column, readRow } from './read-row.ts'
import { type Row, readTable } from './read-table.ts'

/** What a list of interfaces is read with. */
export interface ListContext {
  readonly mapping: ColumnMapping
  readonly questions: readonly Question[]
}

/**
 * The interfaces of a list, one a row, whose first line has the titles of its columns. A column means what the mapping
 * says, else what its title does. Several receivers, data or options in one cell are separated by semicolons, bars or line
 * breaks. What cannot be used, and what may be read otherwise than it was meant, is told with its line.
 * Never throws, whatever the text.
 */
export function importList(
  { file, text }: { readonly file: string; readonly text: string },
  context: ListContext,
): ImportedList {
  const table = readTable(text)
  const told = (code: ImportRemark['code'], line: number | null, value = ''): ImportRemark => ({
    ...{ code, file, line, value },
  })
  if (!table.ok) return { ...NOTHING, remarks: [told('list-unreadable', table.line)] }
  const [heading, ...rows] = table.rows
  const titles = heading?.cells ?? []
  const columns = titles.map(title => ({ title, meaning: meaningOf(title, context) }))
  const line = heading?.line ?? 1
  const passed = [
    ...unusedTitles(columns, rows).map(title => told('column-unused', null, title)),
    ...columnsTwice(columns).map(({ title }) => told('column-twice', line, title)),
    ...(heading?.hasStrayQuote ? [told('quote-stray', line)] : []),
  ]
  const missing = ['from', 'to'].filter(
    word => !columns.some(({ meaning }) => meaning?.means === word),
  )
  if (missing.length > 0) {
    const remarks = [...missing.map(word => told('column-missing', line, word)), ...passed]
    return { ...NOTHING, titles, remarks }
  }
  const read = rows.map(row => readRow(row, { columns, questions: context.questions, told }))
  return {
    titles,
    systems: joinSystems(read.flatMap(({ systems }) => systems)),
    interfaces: withOwnNames(read.flatMap(({ interfaces }) => interfaces)),
    remarks: [
      ...passed,
      ...rowsTwice(rows, read).map(({ line, name }) => told('row-twice', line, name)),
      ...read.flatMap(({ remarks }) => remarks),
    ],
  }
}

/** What a list says, and the titles of its columns. */
interface ImportedList extends Imported {
  readonly titles: readonly string[]
}

const NOTHING: ImportedList = { titles: [], systems: [], interfaces: [], remarks: [] }

/** The columns that mean what an earlier one does, which is the one that is read. */
const columnsTwice = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ meaning }, at) => {
    const first = columns.findIndex(each => each.meaning?.means === meaning?.means)
    return meaning !== null && first < at
  })

/** The titles that mean nothing; a column without a title has its number, and is none where nothing stands in it. */
function unusedTitles(columns: readonly Column[], rows: readonly Row[]): readonly string[] {
  return columns.flatMap(({ title, meaning }, at) => {
    if (meaning !== null) return []
    if (title !== '') return [title]
    return rows.some(({ cells }) => cells[at]) ? [`column ${at + 1}`] : []
  })
}

/** The rows of interfaces that an earlier row says with the same words. */
function rowsTwice(rows: readonly Row[], read: readonly Imported[]) {
  const told = new Set<string>()
  return rows.flatMap(({ line, cells }, at) => {
    const [name] = read[at]?.interfaces.map(({ name }) => name) ?? []
    const words = JSON.stringify(cells)
    if (name === undefined) return []
    if (told.has(words)) return [{ line, name }]
    told.add(words)
    return []
  })
}

function meaningOf(title: string, { mapping, questions }: ListContext): ColumnMeaning | null {
  const mapped = mapping.columns.get(title.toLowerCase())
  if (mapped) return mapped
  const word = lettersOf(title)
  const known = [...COLUMN_WORDS, ...questions.map(({ id }) => id)]
  const means = known.find(each => lettersOf(each) === word) ?? TITLES[word]
  return means === undefined ? null : { means, values: new Map() }
}

const lettersOf = (title: string) => title.toLowerCase().replace(/[^a-z0-9]/g, '')

/** What such lists mostly call their columns. */
const TITLES: Readonly<Record<string, string>> = {
  ...{ interface: 'name', interfacename: 'name', integration: 'name', title: 'name', flow: 'name' },
  ...{ source: 'from', sourcesystem: 'from', sourceapplication: 'from', sender: 'from' },
  ...{ producer: 'from', provider: 'from', fromsystem: 'from', sendingsystem: 'from' },
  ...{ target: 'to', targetsystem: 'to', targetapplication: 'to', receiver: 'to', tosystem: 'to' },
  ...{ destination: 'to', consumer: 'to', receivingsystem: 'to', destinationsystem: 'to' },
  ...{
    object: 'data',
    businessobject: 'data',
    dataobject: 'data',
    entity: 'data',
    content: 'data',
  },
  ...{ informationobject: 'data', dataelement: 'data', dataentity: 'data', message: 'data' },
  ...{ middleware: 'over', via: 'over', hub: 'over', broker: 'over', integrationplatform: 'over' },
  ...{ comment: 'description', remarks: 'description', purposeofinterface: 'description' },
}

/** Each system once, with the first owner and kind that are said of it. */
export function joinSystems(systems: readonly ImportedSystem[]): readonly ImportedSystem[] {
  const joined = new Map<string, ImportedSystem>()
  for (const { name, owner, kind } of systems) {
    const known = joined.get(name)
    joined.set(name, { name, owner: known?.owner ?? owner, kind: known?.kind ?? kind })
  }
  return [...joined.values()]
}

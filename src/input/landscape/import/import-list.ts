import type { Question } from '../../../model/question.ts'
import { matchOption } from '../../terms/match-option.ts'
import {
  type Imported,
  type ImportedInterface,
  type ImportedSystem,
  type ImportRemark,
  withOwnNames,
} from './imported.ts'
import { COLUMN_WORDS, type ColumnMapping, type ColumnMeaning } from './parse-columns.ts'
import { type Row, readTable } from './read-table.ts'

/** What a list of interfaces is read with. */
export interface ListContext {
  readonly mapping: ColumnMapping
  readonly questions: readonly Question[]
}

/**
 * The interfaces of a list, one a row, whose first line has the titles of its columns. A column means what the mapping
 * says, else what its title does. Several receivers, data or options in one cell are separated by semicolons or bars.
 * Never throws, whatever the text.
 */
export function importList(
  { file, text }: { readonly file: string; readonly text: string },
  context: ListContext,
): Imported {
  const table = readTable(text)
  const told = (code: ImportRemark['code'], line: number | null, value = ''): ImportRemark => ({
    ...{ code, file, line, value },
  })
  if (!table.ok) return { ...NOTHING, remarks: [told('list-unreadable', table.line)] }
  const [titles, ...rows] = table.rows
  const columns = (titles?.cells ?? []).map(title => ({
    title,
    meaning: meaningOf(title, context),
  }))
  const missing = ['from', 'to'].filter(
    word => !columns.some(({ meaning }) => meaning?.means === word),
  )
  if (missing.length > 0)
    return { ...NOTHING, remarks: missing.map(word => told('column-missing', 1, word)) }
  const read = rows.map(row => readRow(row, columns, { ...context, told }))
  return {
    systems: joinSystems(read.flatMap(({ systems }) => systems)),
    interfaces: withOwnNames(read.flatMap(({ interfaces }) => interfaces)),
    remarks: [
      ...columns
        .filter(({ meaning }) => meaning === null)
        .map(({ title }) => told('column-unused', null, title)),
      ...read.flatMap(({ remarks }) => remarks),
    ],
  }
}

const NOTHING: Imported = { systems: [], interfaces: [], remarks: [] }

interface Column {
  readonly title: string
  /** null: it is not used. */
  readonly meaning: ColumnMeaning | null
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

interface RowContext extends ListContext {
  readonly told: (code: ImportRemark['code'], line: number | null, value?: string) => ImportRemark
}

function readRow(
  { line, cells }: Row,
  columns: readonly Column[],
  { questions, told }: RowContext,
): Imported {
  const cellOf = (word: string): string => {
    const at = columns.findIndex(({ meaning }) => meaning?.means === word)
    return meant(cells[at] ?? '', columns[at]?.meaning ?? null)
  }
  const [from, to] = [cellOf('from'), severalIn(cellOf('to'))]
  const others = to.filter(name => name !== from)
  if (from === '' || to.length === 0)
    return { ...NOTHING, remarks: [told('row-without-end', line)] }
  if (others.length === 0) return { ...NOTHING, remarks: [told('row-to-itself', line, from)] }
  const answered = questions.map(question => answerIn(cellOf(question.id), question))
  const data = severalIn(cellOf('data'))
  const kinds = ['from-kind', 'to-kind'].map(word => kindIn(cellOf(word), questions))
  const each: ImportedInterface = {
    name: cellOf('name') || nameOf(from, others, data),
    description: cellOf('description') || null,
    ...{ from, to: others, data, over: cellOf('over') || null },
    answers: Object.fromEntries(
      answered.flatMap(({ answer }) => (answer === null ? [] : [answer])),
    ),
  }
  return {
    systems: [
      { name: from, owner: cellOf('from-owner') || null, kind: kinds[0]?.kind ?? null },
      ...others.map(name => ({
        name,
        owner: cellOf('to-owner') || null,
        kind: kinds[1]?.kind ?? null,
      })),
    ],
    interfaces: [each],
    remarks: [...answered, ...kinds].flatMap(({ unknown }) =>
      unknown.map(value => told('value-unknown', line, value)),
    ),
  }
}

const nameOf = (from: string, to: readonly string[], data: readonly string[]) =>
  `${from} to ${to.join(', ')}${data.length === 0 ? '' : ` (${data.join(', ')})`}`

/** A cell as the mapping has it; empty where it says that nothing is known. */
function meant(cell: string, meaning: ColumnMeaning | null): string {
  const value = meaning?.values.get(cell.toLowerCase()) ?? cell
  return /^(-+|\?+|n\/?a|tbd|unknown)?$/i.test(value) ? '' : value
}

const severalIn = (cell: string): readonly string[] => [
  ...new Set(
    cell
      .split(/[;|]/)
      .map(each => each.trim())
      .filter(each => each !== ''),
  ),
]

function answerIn(cell: string, question: Question) {
  const words = severalIn(cell)
  const good = words.filter(word => matchOption(word, question).ok)
  const said = question.holds === 'several' || good.length > 1 ? good : good[0]
  return {
    answer: said === undefined || good.length === 0 ? null : ([question.id, said] as const),
    unknown: words.filter(word => !good.includes(word)).map(word => `${question.id}: ${word}`),
  }
}

/** The kind of a system, as the questions that are derived from it know it. */
function kindIn(cell: string, questions: readonly Question[]) {
  const [question] = questions.filter(({ derived }) => derived === 'kind')
  if (cell === '' || question === undefined) return { kind: null, unknown: [] }
  return matchOption(cell, question).ok
    ? { kind: cell, unknown: [] }
    : { kind: null, unknown: [`kind: ${cell}`] }
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

/** What a reader wants to see of a table, and in which order. */
export interface TableFilter {
  /** Stands somewhere in the row; capitals do not matter. */
  readonly text: string
  /** The number of a system, counted from 0; empty: any. */
  readonly system: string
  /** By column the word that its cell has; the first column is 0. */
  readonly words: Readonly<Record<string, string>>
  readonly sort: TableSort | null
}

/** By which column a table is sorted; null where it stands as it was written. */
export interface TableSort {
  readonly column: number
  readonly isDown: boolean
}

/** A row as far as it is looked at. */
export interface TableRow {
  readonly text: string
  readonly systems: readonly string[]
  /** The words of each cell. */
  readonly cells: readonly (readonly string[])[]
}

/** Everything, as it was written. */
export const NO_FILTER: TableFilter = { text: '', system: '', words: {}, sort: null }

/** Whether a row is shown. */
export function isShown(row: TableRow, { text, system, words }: TableFilter): boolean {
  return (
    row.text.toLowerCase().includes(text.trim().toLowerCase()) &&
    (system === '' || row.systems.includes(system)) &&
    Object.entries(words).every(([column, word]) => row.cells[Number(column)]?.includes(word))
  )
}

/** The numbers of the rows in the order in which they are shown. */
export function sortRows(rows: readonly TableRow[], sort: TableSort | null): readonly number[] {
  const numbers = [...rows.keys()]
  if (sort === null) return numbers
  const keys = rows.map(({ cells }) => cells[sort.column]?.join() ?? '')
  const turn = sort.isDown ? -1 : 1
  return numbers.toSorted((one, other) => turn * compareText(keys[one] ?? '', keys[other] ?? ''))
}

const compareText = (one: string, other: string): number =>
  one.localeCompare(other, 'en', { numeric: true })

/** What a press on the title of a column makes of the order: up, down, and as it was written. */
export function nextSort(sort: TableSort | null, column: number): TableSort | null {
  if (sort?.column !== column) return { column, isDown: false }
  return sort.isDown ? null : { column, isDown: true }
}

/**
 * The filter as the fragment of an address, without its mark; empty where everything is shown as it was written.
 *
 * @example
 * writeFilter({ ...NO_FILTER, system: '3', words: { 2: 'batch' } }) // 'system=3&2=batch'
 */
export function writeFilter({ text, system, words, sort }: TableFilter): string {
  const parameters = new URLSearchParams()
  if (text !== '') parameters.set(TEXT, text)
  if (system !== '') parameters.set(SYSTEM, system)
  for (const [column, word] of Object.entries(words)) parameters.set(column, word)
  if (sort !== null) parameters.set(SORT, `${sort.isDown ? '-' : ''}${sort.column}`)
  return parameters.toString()
}

/** The filter that a fragment tells; whatever else stands there is left out. */
export function readFilter(fragment: string): TableFilter {
  const parameters = new URLSearchParams(fragment)
  const [, down = '', column = ''] = /^(-?)(\d+)$/.exec(parameters.get(SORT) ?? '') ?? []
  return {
    text: parameters.get(TEXT) ?? '',
    system: parameters.get(SYSTEM) ?? '',
    words: Object.fromEntries([...parameters].filter(([key]) => /^\d+$/.test(key))),
    sort: column === '' ? null : { column: Number(column), isDown: down !== '' },
  }
}

const TEXT = 'text'
const SYSTEM = 'system'
const SORT = 'sort'

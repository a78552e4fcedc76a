import { CsvError, parse } from 'csv-parse/sync'

/** The rows of a list, each with its line; the first holds the titles. */
export type Table =
  | { readonly ok: true; readonly rows: readonly Row[] }
  | { readonly ok: false; readonly line: number }

/** The cells of one row. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** Reads a list of values separated by commas, semicolons or tabs, whichever its first line has most of. Never throws. */
export function readTable(text: string): Table {
  try {
    // Typed as if the rows stood alone: with "info" each comes with its line.
    const records = parse(text, { ...OPTIONS, delimiter: delimiterOf(text) }) as unknown as Records
    const rows = records.map(({ info, record }) => ({
      line: info.lines,
      cells: record.map(cell => cell.trim()),
    }))
    return { ok: true, rows }
  } catch (fault) {
    if (fault instanceof CsvError) return { ok: false, line: Number(fault.lines) || 1 }
    throw fault
  }
}

type Records = readonly {
  readonly info: { readonly lines: number }
  readonly record: readonly string[]
}[]

const OPTIONS = {
  bom: true,
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  trim: true,
} as const

function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1)
  const plain = first.replace(/"[^"]*"/g, '')
  const [best = ','] = [',', ';', '\t'].toSorted(
    (one, other) => plain.split(other).length - plain.split(one).length,
  )
  return best
}

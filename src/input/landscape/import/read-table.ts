import { CsvError, parse } from 'csv-parse/sync'

/** The rows of a list, each with its line; the first holds the titles. */
export type Table =
  | { readonly ok: true; readonly rows: readonly Row[] }
  /** The line of the row in which a quote opens that nothing closes. */
  | { readonly ok: false; readonly line: number }

/** The cells of one row, and the line where it begins. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
  /** A quote stands where a cell neither begins nor ends, so that it is read as a letter of the cell. */
  readonly hasStrayQuote: boolean
}

/**
 * Reads a list of values separated by commas, semicolons or tabs, whichever its first line has most of. Line breaks within a
 * cell are "\n", however the text has them. Never throws.
 */
export function readTable(text: string): Table {
  const lines = text.replace(/\r\n?/g, '\n')
  const delimiter = delimiterOf(lines)
  const whole = parseRecords(lines, { delimiter, ...STRICT })
  if (whole.ok) return { ok: true, rows: whole.records.map(rowOf) }
  const relaxed = parseRecords(lines, { delimiter, ...RELAXED })
  if (!relaxed.ok) return { ok: false, line: 1 + linesUntil(relaxed.records, lines) }
  const rows = relaxed.records.map(record => {
    const alone = parseRecords(record.raw, { delimiter, ...STRICT })
    const [first] = alone.records
    const cells = alone.ok && first ? first.record : record.record
    return { ...rowOf({ ...record, record: cells }), hasStrayQuote: !alone.ok }
  })
  return { ok: true, rows }
}

interface TextRecord {
  readonly info: { readonly lines: number }
  readonly record: readonly string[]
  /** With the empty lines before it. */
  readonly raw: string
}

/** All records, or those before the one that cannot be read. */
function parseRecords(
  text: string,
  options: { readonly delimiter: string; readonly trim?: boolean; readonly relax_quotes?: boolean },
): { readonly ok: boolean; readonly records: readonly TextRecord[] } {
  const records: TextRecord[] = []
  // Typed as if the cells stood alone: with "info" and "raw" both come with them.
  const on_record = (record: unknown) => {
    records.push(record as TextRecord)
    return null
  }
  try {
    parse(text, { ...options, ...OPTIONS, on_record })
    return { ok: true, records }
  } catch (fault) {
    if (fault instanceof CsvError) return { ok: false, records }
    throw fault
  }
}

const OPTIONS = {
  bom: true,
  info: true,
  raw: true,
  relax_column_count: true,
  skip_empty_lines: true,
} as const

const STRICT = { trim: true } as const
/** Spaces round a quoted cell are not allowed for, since a fault is found that cannot be passed over. */
const RELAXED = { relax_quotes: true } as const

function rowOf({ info, record, raw }: TextRecord): Row {
  const breaks = raw.trim().split('\n').length - 1
  return {
    line: info.lines - breaks,
    cells: record.map(cell => cell.trim()),
    hasStrayQuote: false,
  }
}

/** The lines that the records take, and the empty ones after them. */
function linesUntil(records: readonly TextRecord[], text: string): number {
  const read = records.at(-1)?.info.lines ?? 0
  const rest = text.split('\n').slice(read)
  return (
    read +
    Math.max(
      0,
      rest.findIndex(line => line.trim() !== ''),
    )
  )
}

function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1)
  const plain = first.replace(/"[^"]*"/g, '')
  const [best = ','] = [',', ';', '\t'].toSorted(
    (one, other) => plain.split(other).length - plain.split(one).length,
  )
  return best
}

import type { Summary } from '../../model/result/summary.ts'
import { printerOf } from './printer-of.ts'
import { stringify } from './stringify.ts'
import { summaryField } from './summary-field.ts'
import { type PublishedCatalogue, printJson } from './to-json.ts'

/**
 * Counts as JSON, in the envelope of reports: `summary` stands first, and `reports` is empty. Ends in a line break.
 * @example
 * const counter = countAdvices(engine.catalogue)
 * JSON.parse(summaryToJson(counter.totals(), engine.catalogue)).summary
 */
export function summaryToJson(summary: Summary, catalogue: PublishedCatalogue): string {
  const printed = stringify(published(summary), 2).replaceAll('\n', '\n  ')
  const [head = '', ...rest] = printJson([], catalogue, () => [])
  return `${head}  "summary": ${printed},\n${rest.join('')}`
}

/** Counts as one line of NDJSON, line break included. */
export const summaryToNdjson = (summary: Summary): string =>
  `${stringify(published(summary), null)}\n`

const printSummary = printerOf(summaryField)

const published = (summary: Summary): unknown => printSummary(summary, text => text)

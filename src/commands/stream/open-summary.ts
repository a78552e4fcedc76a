import { type CountedAdvice, countAdvices } from '../../advise/count-advices.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Summary } from '../../model/result/summary.ts'
import { outlineSummary } from '../../report/advice/outline-summary.ts'
import { FORMAT_TABLE, isReadable } from '../../report/formats.ts'
import { summaryToJson, summaryToNdjson } from '../../report/json/summary-to-json.ts'
import { loadPainter } from '../print/paint-outlines.ts'
import type { ReportRequest } from '../request.ts'
import type { World } from '../world.ts'
import type { StreamLedger } from './stream-ledger.ts'

/** Counts that are taken while a stream is read, and printed after it. */
export interface OpenSummary {
  readonly add: (advice: CountedAdvice) => void
  readonly close: (ledger: Pick<StreamLedger, 'documents' | 'faulty' | 'faultyBeyond'>) => string
}

/** No counts yet, with what prints them in the format that was asked for. */
export async function openSummary(
  catalogue: Catalogue,
  { request, world }: { readonly request: ReportRequest; readonly world: World },
): Promise<OpenSummary> {
  const { add, totals } = countAdvices(catalogue)
  const print = await printerOf(catalogue, { request, world })
  return {
    add,
    close: ({ documents, faulty, faultyBeyond }) =>
      print({ documents, faulty: faulty.length + faultyBeyond, ...totals() }),
  }
}

async function printerOf(
  catalogue: Catalogue,
  { request, world }: { readonly request: ReportRequest; readonly world: World },
): Promise<(summary: Summary) => string> {
  const { format } = request
  if (!isReadable(format))
    return format === 'ndjson' ? summaryToNdjson : summary => summaryToJson(summary, catalogue)
  const row = FORMAT_TABLE[format]
  const paint = await loadPainter(row, { request, world })
  return summary => paint(outlineSummary(summary, catalogue, row))
}

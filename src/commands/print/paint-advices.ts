import { compareFlows } from '../../advise/compare-advices.ts'
import type { Advice } from '../../model/advice.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { outlineAdvice } from '../../report/advice/outline-advice.ts'
import { outlineFlows } from '../../report/advice/outline-flows.ts'
import { type DataRow, FORMAT_TABLE, type FormatRow } from '../../report/formats.ts'
import type { Outline } from '../../report/outline/outline.ts'
import type { ReportRequest } from '../request.ts'
import type { World } from '../world.ts'
import { loadPainter } from './paint-outlines.ts'

/** Reports in the format that was asked for, made as they are asked for: one is held at a time, unless the format is one text. */
export type PaintAdvices = (advices: Iterable<Advice>) => Iterable<string>

/** Loads what the format needs. */
export async function paintAdvices(
  catalogue: Catalogue,
  { request, world }: { readonly request: ReportRequest; readonly world: World },
): Promise<PaintAdvices> {
  const row: FormatRow = FORMAT_TABLE[request.format]
  if (row.kind === 'data') return printData(row, catalogue)
  const paint = await loadPainter(row, { request, world })
  const { brief } = request
  return advices => paintEach(outlineAll(advices, catalogue, { brief }), paint, '\n')
}

async function printData({ load, most }: DataRow, catalogue: Catalogue): Promise<PaintAdvices> {
  const print = await load()
  if (most === null) return advices => paintEach(advices, advice => print([advice], catalogue), '')
  return advices => {
    const all = [...advices]
    return all.length > 0 ? [print(all, catalogue)] : []
  }
}

function* paintEach<T>(
  each: Iterable<T>,
  paint: (one: T) => string,
  between: string,
): Generator<string> {
  let before = ''
  for (const one of each) {
    yield before + paint(one)
    before = between
  }
}

/** One report after the other; the flows of one interface are followed by their summary. */
function* outlineAll(
  advices: Iterable<Advice>,
  catalogue: Catalogue,
  { brief }: { readonly brief: boolean },
): Generator<Outline> {
  let flows: readonly Advice[] = []
  for (const advice of advices) {
    if (!isSameInterface(flows[0], advice)) {
      yield* outlineTogether(flows, catalogue)
      flows = []
    }
    yield outlineAdvice(advice, catalogue, { brief })
    if (advice.flow !== null) flows = [...flows, advice]
  }
  yield* outlineTogether(flows, catalogue)
}

function isSameInterface(first: Advice | undefined, { flow, source }: Advice): boolean {
  return (
    flow !== null && first?.source.file === source.file && first.source.document === source.document
  )
}

function outlineTogether(flows: readonly Advice[], catalogue: Catalogue): readonly Outline[] {
  return flows.length > 1 ? [outlineFlows(compareFlows(flows), catalogue)] : []
}

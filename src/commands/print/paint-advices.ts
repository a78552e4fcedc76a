import type { KnownElsewhere } from '../../advise/advise.ts'
import type { Advised } from '../../advise/compare-advices.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { InterfaceAdvice } from '../../model/result/interface.ts'
import { type Extent, outlineAdvice } from '../../report/advice/outline-advice.ts'
import { outlineInterface } from '../../report/advice/outline-interface.ts'
import { outlineSeveral } from '../../report/advice/outline-several.ts'
import type { DocumentContext } from '../../report/documents/document.ts'
import {
  type DataRow,
  type DocumentRow,
  FORMAT_TABLE,
  type FormatRow,
  type ReadableRow,
} from '../../report/formats.ts'
import type { Outline } from '../../report/outline/outline.ts'
import type { ReportRequest } from '../request.ts'
import type { World } from '../world.ts'
import { pageParts } from './page-parts.ts'
import { loadPainter } from './paint-outlines.ts'

/** Reports in the format that was asked for, made as they are asked for: one interface is held at a time, unless the format is one text. */
export type PaintAdvices = (advised: Iterable<Advised>) => Iterable<string>

/** What advices are painted with; `adviseTogether` gives the advice above the flows of an interface. */
export interface AdviceContext {
  readonly catalogue: Catalogue
  /** What the advices were made with beside it. */
  readonly elsewhere: KnownElsewhere
  readonly adviseTogether: (flows: readonly Requirements[]) => InterfaceAdvice
}

type TogetherContext = Pick<AdviceContext, 'catalogue' | 'adviseTogether'>

/** Loads what the format needs. */
export async function paintAdvices(
  context: AdviceContext,
  { request, world }: { readonly request: ReportRequest; readonly world: World },
): Promise<PaintAdvices> {
  const row: FormatRow = FORMAT_TABLE[request.format]
  if (row.kind === 'data') return printData(row, context)
  if (row.kind === 'document') {
    const today = request.today ?? world.today()
    const parts = () => pageParts(context, { request, world })
    return paintWhole(row, context, { today, pageParts: parts })
  }
  // Lines go out one by one, by another way: `stream/stream-report.ts`.
  if (row.kind === 'annotations' || row.kind === 'lines') return adviseSilently
  const paint = await loadPainter(row, { request, world })
  const extent = extentOf(request, row)
  return advised => paintEach(outlineAll(advised, context, { extent }), paint, '\n')
}

/** Makes each advice, for the gates, and prints none. */
function adviseSilently(advised: Iterable<Advised>): readonly string[] {
  for (const _ of advised);
  return []
}

/** What is asked for; else what the format shows by itself. */
function extentOf(
  { brief, full }: Pick<ReportRequest, 'brief' | 'full'>,
  { whole }: ReadableRow,
): Extent {
  if (brief) return 'brief'
  return full || whole ? 'full' : 'page'
}

async function printData(
  { load }: DataRow,
  { catalogue, adviseTogether }: AdviceContext,
): Promise<PaintAdvices> {
  const print = await load()
  return advised => {
    const interfaces: Requirements[][] = []
    return print(advicesOf(advised, interfaces), catalogue, () =>
      interfaces.filter(flows => flows.length > 1).map(adviseTogether),
    )
  }
}

/** All at once: a document is one text. */
async function paintWhole(
  { load }: DocumentRow,
  context: AdviceContext,
  rest: Pick<DocumentContext, 'today' | 'pageParts'>,
): Promise<PaintAdvices> {
  const paint = await load()
  return function* (advised) {
    const all = [...advised]
    const interfaces = [...groupByInterface(all)].flatMap(flows => togetherOf(flows, context))
    yield paint(all, { catalogue: context.catalogue, interfaces, ...rest })
  }
}

/** Each advice by itself, so that one is held at a time; `interfaces` gains the flows that belong together. */
function* advicesOf(advised: Iterable<Advised>, interfaces: Requirements[][]): Generator<Advice> {
  for (const { requirements, advice } of advised) {
    const last = interfaces.at(-1)
    if (last?.[0] && isSameInterface(last[0], requirements)) last.push(requirements)
    else if (requirements.flow !== null) interfaces.push([requirements])
    yield advice
  }
}

function togetherOf(
  flows: readonly Advised[],
  { adviseTogether }: TogetherContext,
): readonly InterfaceAdvice[] {
  return flows.length > 1 ? [adviseTogether(flows.map(({ requirements }) => requirements))] : []
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

/** Several at a glance, then one report after the other; above the flows of one interface what is advised on them together. */
export function* outlineAll(
  advised: Iterable<Advised>,
  context: TogetherContext,
  { extent }: { readonly extent: Extent },
): Generator<Outline> {
  const { catalogue } = context
  const { first, all } = lookAhead(advised)
  const several = outlineSeveral(
    first.map(({ advice }) => advice),
    catalogue,
  )
  if (several.length > 0) yield several
  for (const flows of groupByInterface(all)) {
    const advices = flows.map(({ advice }) => advice)
    for (const together of togetherOf(flows, context))
      yield outlineInterface(together, catalogue, advices)
    for (const { advice } of flows) yield outlineAdvice(advice, catalogue, { extent })
  }
}

/** The first of many; none where there are more than a table can show: they are then made as they are asked for. */
function lookAhead(advised: Iterable<Advised>) {
  const iterator = advised[Symbol.iterator]()
  const taken: Advised[] = []
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    taken.push(next.value)
    if (taken.length > MOST_ROWS) break
  }
  const rest = { [Symbol.iterator]: () => iterator }
  return { first: taken.length > MOST_ROWS ? [] : taken, all: chain(taken, rest) }
}

const MOST_ROWS = 100

function* chain<T>(some: Iterable<T>, others: Iterable<T>): Generator<T> {
  yield* some
  yield* others
}

/** The flows of one interface together, every other exchange alone. */
function* groupByInterface(advised: Iterable<Advised>): Generator<readonly Advised[]> {
  let flows: Advised[] = []
  for (const each of advised) {
    if (flows[0] && !isSameInterface(flows[0].requirements, each.requirements)) {
      yield flows
      flows = []
    }
    if (each.requirements.flow === null) yield [each]
    else flows.push(each)
  }
  if (flows.length > 0) yield flows
}

function isSameInterface(first: Requirements, { flow, source }: Requirements): boolean {
  return (
    flow !== null && first.source.file === source.file && first.source.document === source.document
  )
}

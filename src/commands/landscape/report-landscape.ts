import { advise } from '../../advise/advise.ts'
import { adviseInterface } from '../../advise/advise-interface.ts'
import type { Engine } from '../../advise/engine/engine.ts'
import { adviseLandscape } from '../../advise/landscape/advise-landscape.ts'
import type { Landscape, LandscapeInterface } from '../../model/landscape.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { InterfaceRow, LandscapeAdvice } from '../../model/result/landscape.ts'
import { outlineAdvice } from '../../report/advice/outline-advice.ts'
import { outlineInterface } from '../../report/advice/outline-interface.ts'
import { FORMAT_TABLE, isReadable, type ReadableFormat } from '../../report/formats.ts'
import type { InterfacePage } from '../../report/html/landscape-page/interface-details.ts'
import { printLandscape, toLandscapeNdjson } from '../../report/json/landscape-to-json.ts'
import { landscapeDerived } from '../../report/landscape/landscape-derived.ts'
import { landscapeGraphs } from '../../report/landscape/landscape-graphs.ts'
import { outlineFiltered, outlineLandscape } from '../../report/landscape/outline-landscape.ts'
import { paintFlowchart } from '../../report/mermaid/paint-flowchart.ts'
import { neutralise } from '../../report/outline/neutralise.ts'
import type { Outline } from '../../report/outline/outline.ts'
import { labelContext } from '../../report/wording/label-context.ts'
import { ROLES } from '../../report/wording/names/system-names.ts'
import { cannotRun } from '../exit-codes.ts'
import { loadEngine } from '../load/catalogue/load-catalogue.ts'
import {
  annotateFindings,
  failedCatalogue,
  paintFindings,
  toTell,
} from '../print/faults/paint-findings.ts'
import { loadPainter } from '../print/paint-outlines.ts'
import type { CommandResult, LandscapeRequest } from '../request.ts'
import type { World } from '../world.ts'
import { filterRows } from './filter-rows.ts'
import { readLandscape } from './read-landscape.ts'

/** `landscape FILE`: many interfaces together. */
export async function runLandscape(
  request: LandscapeRequest,
  world: World,
): Promise<CommandResult> {
  const { parsed, texts } = await loadEngine(request.catalogue, world)
  if (!parsed.ok) return failedCatalogue(parsed.findings, texts, { request, world })
  const engine = parsed.value
  const read = await readLandscape(request.file, request, { catalogue: engine.catalogue, world })
  const notes = await paintFindings(read.parsed.findings, read.texts, { request, world })
  const told = { findings: toTell(read.parsed.findings, request), texts: read.texts }
  const annotated = request.format === 'github' ? await annotateFindings(told) : ''
  if (!read.parsed.ok) return { ...cannotRun(notes), output: annotated }
  const landscape = read.parsed.value
  const advice = adviseLandscape(engine, landscape)
  const filtered = filterRows(advice, request, engine.catalogue)
  if (!filtered.ok) return cannotRun(`${notes}${neutralise(filtered.reason)}\n`)
  const shown = { landscape, advice, rows: filtered.rows, engine, annotated }
  const pieces = await paint(shown, request, world)
  return { pieces, conclude: () => ({ notes, exitCode: 0 }) }
}

/** What is to be shown. */
interface Shown {
  readonly landscape: Landscape
  readonly advice: LandscapeAdvice
  readonly rows: readonly InterfaceRow[]
  readonly engine: Engine
  /** Warnings about the text, for a code review. */
  readonly annotated: string
}

async function paint(
  shown: Shown,
  request: LandscapeRequest,
  world: World,
): Promise<Iterable<string>> {
  const { advice, rows, engine } = shown
  const { format } = request
  const filtered = { ...advice, interfaces: rows }
  if (isReadable(format)) return paintReadable(shown, { ...request, format }, world)
  switch (format) {
    case 'json':
      return printLandscape(filtered, request.full ? reportsOf(shown) : [], engine.catalogue)
    case 'ndjson':
      return rows.map(toLandscapeNdjson)
    case 'github':
      return paintForReview(shown)
    case 'mermaid':
      return [paintFlowchart(landscapeGraphs(filtered))]
    case 'svg':
      return [
        (await import('../../report/svg/paint-ring.ts')).paintRings(landscapeGraphs(filtered)),
      ]
    case 'html':
      return paintPage(shown, request, world)
  }
}

async function paintReadable(
  shown: Shown,
  request: LandscapeRequest & { readonly format: ReadableFormat },
  world: World,
): Promise<Iterable<string>> {
  const { advice, rows, engine } = shown
  const { format, full, only, where, sort: order } = request
  const row = FORMAT_TABLE[format]
  const paintOutline = await loadPainter(row, { request, world })
  const isFiltered = only.length > 0 || where.length > 0
  const first = isFiltered
    ? outlineFiltered({ rows, advice, order }, engine.catalogue)
    : outlineLandscape(advice, engine.catalogue, {
        whole: full || row.whole,
        order,
        hasPages: full,
      })
  return paintEach(first, full ? pagesOf(shown) : [], paintOutline)
}

/** What is wrong with the text, and who goes another way than the rule, each at its line. */
async function paintForReview({ landscape, rows, engine, annotated }: Shown) {
  const { paintAnnotations } = await import('../print/faults/paint-annotations.ts')
  const { annotateLandscape } = await import('../../report/landscape/annotate-landscape.ts')
  const places = new Map(landscape.interfaces.map(({ name, place }) => [name, place]))
  const labels = { catalogue: engine.catalogue, names: ROLES }
  const apart = annotateLandscape(rows, name => places.get(name) ?? null, labels)
  return [`${annotated}${paintAnnotations(apart)}`]
}

/** One page; what is told of each interface by itself makes it long, so that of more than a reader opens it has to be asked for. */
async function paintPage(
  shown: Shown,
  { full, sort }: Pick<LandscapeRequest, 'full' | 'sort'>,
  world: World,
): Promise<readonly string[]> {
  const { paintLandscapePage } = await import(
    '../../report/html/landscape-page/paint-landscape-page.ts'
  )
  const { advice, rows, engine } = shown
  const pages = full || rows.length <= MOST_PAGES ? [...interfacePages(shown)] : []
  const { catalogue } = engine
  return [paintLandscapePage({ advice, rows, pages, catalogue, order: sort }, world.pageAssets())]
}

const MOST_PAGES = 200

/** What is advised on each interface by itself. */
function* interfacePages(shown: Shown): Generator<InterfacePage> {
  const { engine } = shown
  for (const { name, exchanges } of shownInterfaces(shown))
    yield {
      name,
      advices: exchanges.map(each => advise(engine, each)),
      together: exchanges.length > 1 ? adviseInterface(engine, exchanges) : null,
    }
}

/** The interfaces that are shown. */
function shownInterfaces({ landscape, rows }: Shown): readonly LandscapeInterface[] {
  const named = new Map(landscape.interfaces.map(each => [each.name, each]))
  return rows.flatMap(({ name }) => named.get(name) ?? [])
}

function* reportsOf(shown: Shown): Generator<Advice> {
  for (const { exchanges } of shownInterfaces(shown))
    for (const each of exchanges) yield advise(shown.engine, each)
}

/** A page for each interface: above the flows of one what is advised on them together. */
function* pagesOf(shown: Shown): Generator<Outline> {
  const { catalogue } = shown.engine
  for (const { together, advices } of interfacePages(shown)) {
    if (together !== null) yield outlineInterface(together, catalogue, advices)
    for (const each of advices)
      yield [
        ...outlineAdvice(each, catalogue, { extent: 'page' }).filter(isNoWayOn),
        ...landscapeDerived(each, labelContext(each, catalogue)),
      ]
  }
}

/** How to see more of an interface is left out: it has no file of its own, and "--full" is where its reader is. */
const isNoWayOn = (block: Outline[number]) => block.kind !== 'section' || block.title !== 'More'

function* paintEach(
  first: Outline,
  pages: Iterable<Outline>,
  paintOutline: (outline: Outline) => string,
): Generator<string> {
  yield paintOutline(first)
  for (const outline of pages) yield `\n${paintOutline(outline)}`
}

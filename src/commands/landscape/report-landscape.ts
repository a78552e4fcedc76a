import { advise } from '../../advise/advise.ts'
import { adviseInterface } from '../../advise/advise-interface.ts'
import type { Engine } from '../../advise/engine/engine.ts'
import { adviseLandscape } from '../../advise/landscape/advise-landscape.ts'
import type { Landscape } from '../../model/landscape.ts'
import type { InterfaceRow, LandscapeAdvice } from '../../model/result/landscape.ts'
import { outlineAdvice } from '../../report/advice/outline-advice.ts'
import { outlineInterface } from '../../report/advice/outline-interface.ts'
import { FORMAT_TABLE } from '../../report/formats.ts'
import { landscapeToJson } from '../../report/json/landscape-to-json.ts'
import { outlineFiltered, outlineLandscape } from '../../report/landscape/outline-landscape.ts'
import { neutralise } from '../../report/outline/neutralise.ts'
import type { Outline } from '../../report/outline/outline.ts'
import { loadEngine } from '../load/load-catalogue.ts'
import { CANNOT_RUN } from '../print/deliver-result.ts'
import { failedCatalogue, paintFindings } from '../print/paint-findings.ts'
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
  const findings = request.quiet
    ? read.parsed.findings.filter(({ severity }) => severity === 'error')
    : read.parsed.findings
  const notes = await paintFindings(findings, read.texts, { request, world })
  if (!read.parsed.ok) return { output: '', notes, exitCode: CANNOT_RUN }
  const landscape = read.parsed.value
  const advice = adviseLandscape(engine, landscape)
  const filtered = filterRows(advice, request, engine.catalogue)
  if (!filtered.ok)
    return {
      output: '',
      notes: `${notes}${neutralise(filtered.reason)}\n`,
      exitCode: CANNOT_RUN,
    }
  const pieces = await paint({ landscape, advice, rows: filtered.rows, engine }, request, world)
  return { pieces, conclude: () => ({ notes, exitCode: 0 }) }
}

/** What is to be shown. */
interface Shown {
  readonly landscape: Landscape
  readonly advice: LandscapeAdvice
  readonly rows: readonly InterfaceRow[]
  readonly engine: Engine
}

async function paint(
  shown: Shown,
  { format, ...rest }: LandscapeRequest,
  world: World,
): Promise<Iterable<string>> {
  const { advice, rows, engine } = shown
  if (format === 'json') return [landscapeToJson({ ...advice, interfaces: rows }, engine.catalogue)]
  const row = FORMAT_TABLE[format]
  const paintOutline = await loadPainter(row, { request: { ...rest, format }, world })
  const isFiltered = rest.only.length > 0 || rest.where.length > 0
  const first = isFiltered
    ? outlineFiltered(rows, advice, engine.catalogue)
    : outlineLandscape(advice, engine.catalogue, { whole: rest.full || row.whole })
  const pages = rest.full ? pagesOf(shown) : []
  return paintEach([first], pages, paintOutline)
}

/** A page for each interface: above the flows of one what is advised on them together. */
function* pagesOf({ landscape, rows, engine }: Shown): Generator<Outline> {
  const shown = new Set(rows.map(({ name }) => name))
  for (const { name, exchanges } of landscape.interfaces) {
    if (!shown.has(name)) continue
    if (exchanges.length > 1)
      yield outlineInterface(adviseInterface(engine, exchanges), engine.catalogue)
    for (const each of exchanges)
      yield outlineAdvice(advise(engine, each), engine.catalogue, { extent: 'page' })
  }
}

function* paintEach(
  first: readonly Outline[],
  pages: Iterable<Outline>,
  paintOutline: (outline: Outline) => string,
): Generator<string> {
  for (const outline of first) yield paintOutline(outline)
  for (const outline of pages) yield `\n${paintOutline(outline)}`
}

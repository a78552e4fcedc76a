import { advise } from '../advise/advise.ts'
import { compileEngine } from '../advise/compile-engine.ts'
import { nearestWord } from '../input/nearest-word.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { type Entry, entryId, listEntries, locateEntries } from '../report/entry.ts'
import { neutralise } from '../report/neutralise.ts'
import type { Outline } from '../report/outline.ts'
import { outlineEntry } from '../report/outline-entry.ts'
import { outlineIndex } from '../report/outline-index.ts'
import { CANNOT_RUN } from './deliver-result.ts'
import { failedCatalogue } from './failed-catalogue.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { paintFindings } from './paint-findings.ts'
import { paintOutlines } from './paint-outlines.ts'
import { readRequirements } from './read-requirements.ts'
import type { CommandResult, Request } from './request.ts'
import { sayFaulty } from './say-faulty.ts'
import type { World } from './world.ts'

/** What `explain` lets a person choose. */
export interface ExplainRequest extends Request {
  /** null: list what can be explained. */
  readonly id: string | null
  /** A requirements file beside which to explain it, or `-`. */
  readonly file: string | null
}

interface Context {
  readonly request: ExplainRequest
  readonly world: World
}

/** `explain [ID] [FILE]`: everything behind an entry of the catalogue; with a file, why and why not there. */
export async function runExplain(request: ExplainRequest, world: World): Promise<CommandResult> {
  const { parsed, texts } = await loadCatalogue(request.catalogue, world)
  if (!parsed.ok) return failedCatalogue(parsed.findings, texts, { request, world })
  const catalogue = parsed.value
  if (request.id === null) return done([outlineIndex(catalogue)], { request, world })
  const entries = locateEntries(request.id, catalogue)
  if (entries.length === 0) return unknownEntry(request.id, catalogue)
  if (request.file !== null) return explainHere(entries, catalogue, { request, world })
  const outlines = entries.map(entry => outlineEntry(entry, catalogue, null))
  return done(outlines, { request, world })
}

const done = async (outlines: readonly Outline[], context: Context): Promise<CommandResult> => ({
  output: outlines.length > 0 ? await paintOutlines(outlines, context) : '',
  notes: '',
  exitCode: 0,
})

function unknownEntry(id: string, catalogue: Catalogue): CommandResult {
  const nearest = nearestWord(id, listEntries(catalogue).map(entryId))
  const hint = nearest === null ? '' : `; did you mean "${nearest}"?`
  return {
    output: '',
    notes: `The catalogue has nothing that is called "${neutralise(id)}"${hint}\n"integration-advisor explain" lists what it has\n`,
    exitCode: CANNOT_RUN,
  }
}

async function explainHere(
  entries: readonly Entry[],
  catalogue: Catalogue,
  { request, world }: Context,
): Promise<CommandResult> {
  const files = [request.file ?? '']
  const read = await readRequirements({ files, input: null, failFast: false }, catalogue, world)
  const engine = compileEngine(catalogue)
  const advices = read.requirements.map(requirements => advise(engine, requirements))
  const outlines = advices.flatMap(advice =>
    entries.map(entry => outlineEntry(entry, catalogue, advice)),
  )
  const faults = await paintFindings(read.findings, read.texts, { request, world })
  return {
    ...(await done(outlines, { request, world })),
    notes: `${faults}${sayFaulty(read, advices.length)}`,
    exitCode: read.faulty.length > 0 ? CANNOT_RUN : 0,
  }
}

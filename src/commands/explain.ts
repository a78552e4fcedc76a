import { advise } from '../advise/advise.ts'
import type { Engine } from '../advise/engine/engine.ts'
import { matchRules } from '../advise/precedents/match-rules.ts'
import { nearestWord } from '../diagnostics/suggest.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { RuleRecord } from '../model/precedent.ts'
import type { Advice } from '../model/result/advice.ts'
import type { Technology } from '../model/technology.ts'
import { type Entry, entryId, listEntries, locateEntries } from '../report/catalogue/entry.ts'
import { outlineEntry } from '../report/catalogue/outline-entry.ts'
import { outlineRecord } from '../report/catalogue/outline-record.ts'
import { outlineIndex } from '../report/catalogue/overview/outline-index.ts'
import { outlineOrigin } from '../report/catalogue/overview/outline-layers.ts'
import type { ReadableFormat } from '../report/formats.ts'
import { neutralise } from '../report/outline/neutralise.ts'
import type { Outline } from '../report/outline/outline.ts'
import { PART_NAMES } from '../report/wording/names/part-names.ts'
import { cannotRun, exitCodeOf } from './exit-codes.ts'
import { loadCatalogue, loadEngine, type ReadEngine } from './load/catalogue/load-catalogue.ts'
import { loadPrecedents } from './load/catalogue/load-precedents.ts'
import { readRequirements } from './load/read-requirements.ts'
import type { ReadResult } from './load/read-texts.ts'
import { describeFaulty, failedCatalogue, paintFindings } from './print/faults/paint-findings.ts'
import { paintOutlines } from './print/paint-outlines.ts'
import type { CommandResult, Request } from './request.ts'
import type { World } from './world.ts'

/** What `explain` lets a person choose. */
export interface ExplainRequest extends Request<ReadableFormat> {
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
  if (request.id === null) return explainIndex({ request, world })
  const read = await loadEngine(request.catalogue, world)
  const { parsed, texts, folders } = read
  if (!parsed.ok) return failedCatalogue(parsed.findings, texts, { request, world })
  const engine = parsed.value
  const spelled = spelledAsId(request.id)
  const technologies = await technologiesOf(spelled, engine.catalogue, read)
  const entriesOf = (id: string) => locateEntries(id, engine.catalogue, technologies)
  const written = entriesOf(request.id)
  const entries = written.length > 0 ? written : entriesOf(spelled)
  if (entries.length === 0)
    return isPath(request.id, world)
      ? cannotRun(describeFile(request.id, request.file))
      : cannotRun(describeUnknown(request.id, engine.catalogue))
  const records = await recordsOf(entries, { engine, folders }, world)
  if (!records.parsed.ok)
    return failedCatalogue(records.parsed.findings, records.texts, { request, world })
  const outlineOf = entryOutliner(engine, records.parsed.value, request)
  if (request.file !== null)
    return explainHere(entries, { engine, technologies, outlineOf }, { request, world })
  return done(
    entries.map(entry => outlineOf(entry, null)),
    { request, world },
  )
}

/** A word of a report as an id is written: "Tipping point" as "tipping-point". */
const spelledAsId = (word: string): string => word.trim().toLowerCase().replace(/\s+/g, '-')

async function explainIndex({ request, world }: Context): Promise<CommandResult> {
  const { parsed, texts } = await loadCatalogue(request.catalogue, world)
  return parsed.ok
    ? done([outlineIndex(parsed.value)], { request, world })
    : failedCatalogue(parsed.findings, texts, { request, world })
}

/** They are read where one of them is asked for, or what a part can be built with, or what belongs to a platform. */
const technologiesOf = async (
  id: string,
  { technologies, platforms }: Catalogue,
  read: Pick<ReadEngine, 'technologies'>,
): Promise<readonly Technology[]> =>
  Object.hasOwn(PART_NAMES, id) || [...technologies, ...platforms].some(each => each.id === id)
    ? read.technologies()
    : []

/** How the precedents stand to the rules among the entries; they are loaded where there is one. */
async function recordsOf(
  entries: readonly Entry[],
  { engine, folders }: { readonly engine: Engine } & Pick<ReadEngine, 'folders'>,
  world: World,
): Promise<ReadResult<readonly RuleRecord[]>> {
  if (!entries.some(({ kind }) => kind === 'rule'))
    return { parsed: { ok: true, value: [], findings: [] }, texts: new Map() }
  const { parsed, texts } = await loadPrecedents(folders, engine, world)
  return parsed.ok
    ? { parsed: { ...parsed, value: matchRules(engine, parsed.value) }, texts }
    : { parsed, texts }
}

type EntryOutliner = (entry: Entry, advice: Advice | null) => Outline

/** The outline of an entry; that of a rule ends with the precedents for and against it. */
const entryOutliner =
  (
    { catalogue }: Engine,
    records: readonly RuleRecord[],
    { verbose }: Pick<ExplainRequest, 'verbose'>,
  ): EntryOutliner =>
  (entry, advice) => {
    const isLayered = catalogue.layers.length > 1
    const outline = [
      ...outlineEntry(entry, catalogue, advice),
      ...(isLayered ? outlineOrigin(entry, catalogue, new Map()) : []),
    ]
    if (entry.kind !== 'rule') return outline
    const { pair, rule } = entry
    const own = records.filter(record => record.pair === pair.id && record.rule === rule.id)
    const addresses = { addresses: verbose }
    return [...outline, ...own.flatMap(record => outlineRecord(record, catalogue, addresses))]
  }

const done = async (outlines: readonly Outline[], context: Context): Promise<CommandResult> => ({
  output: outlines.length > 0 ? await paintOutlines(outlines, context) : '',
  notes: '',
  exitCode: 0,
})

function describeUnknown(word: string, catalogue: Catalogue): string {
  const known = [
    ...listEntries(catalogue).map(entryId),
    ...[...catalogue.technologies, ...catalogue.platforms].map(({ id }) => id),
    ...Object.keys(PART_NAMES),
  ]
  const id = spelledAsId(word)
  const nearest = partNamed(word) ?? nearestWord(id, known) ?? known.find(hasWord(id)) ?? null
  const hint = nearest === null ? '' : `; did you mean "${nearest}"?`
  return `The catalogue has nothing that is called "${neutralise(word)}"${hint}\n"integration-advisor explain" lists what it has\n`
}

/** The part that the reports call so, such as "message broker". */
const partNamed = (word: string): string | undefined =>
  Object.entries(PART_NAMES).find(([, name]) => spelledAsId(name) === spelledAsId(word))?.[0]

/** "kafka" is a word of "apache-kafka". */
const hasWord = (word: string) => (id: string) => id.split('-').includes(word)

const isPath = (word: string, { files }: World): boolean =>
  files.isFile(word) || /[/\\]|\.(ya?ml|json)$/i.test(word)

/** A file stands where an id is wanted: perhaps the other way round. */
function describeFile(path: string, other: string | null): string {
  const file = neutralise(path)
  const lines = [
    [`explain ${neutralise(other ?? 'pull-push')} ${file}`, 'why, and why not there'],
    [file, 'the report on it'],
    ['explain', 'what can be explained'],
  ] as const
  const width = Math.max(...lines.map(([line]) => line.length))
  const shown = lines.map(
    ([line, what]) => `  integration-advisor ${line.padEnd(width)}  ${what}\n`,
  )
  return `"${file}" names a file: say first what to explain there\n${shown.join('')}`
}

interface Explained {
  readonly engine: Engine
  readonly technologies: readonly Technology[]
  readonly outlineOf: EntryOutliner
}

async function explainHere(
  entries: readonly Entry[],
  { engine, technologies, outlineOf }: Explained,
  { request, world }: Context,
): Promise<CommandResult> {
  const files = [request.file ?? '']
  const { profile, today } = request
  const wanted = { files, input: null, failFast: false, profile, today }
  const read = await readRequirements(wanted, engine.catalogue, world)
  const advices = read.requirements.map(requirements =>
    advise(engine, requirements, { technologies }),
  )
  const outlines = advices.flatMap(advice => entries.map(entry => outlineOf(entry, advice)))
  const faults = await paintFindings(read.findings, read.texts, { request, world })
  return {
    ...(await done(outlines, { request, world })),
    notes: `${faults}${describeFaulty(read, advices.length)}`,
    exitCode: exitCodeOf({ faulty: read.faulty.length > 0, failed: false }),
  }
}

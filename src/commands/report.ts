import { advise, type KnownElsewhere } from '../advise/advise.ts'
import { adviseInterface } from '../advise/advise-interface.ts'
import type { Advised } from '../advise/compare-advices.ts'
import { duePolicies } from '../advise/due-policies.ts'
import type { Engine } from '../advise/engine/engine.ts'
import type { CompiledPrecedent } from '../advise/precedents/compile-precedents.ts'
import type { Policy } from '../model/catalogue.ts'
import type { Requirements } from '../model/requirements.ts'
import { FORMAT_TABLE, type FormatRow } from '../report/formats.ts'
import { cannotRun, exitCodeOf } from './exit-codes.ts'
import { loadEngine } from './load/catalogue/load-catalogue.ts'
import { loadPrecedents } from './load/catalogue/load-precedents.ts'
import { type ReadRequirements, readRequirements } from './load/read-requirements.ts'
import { STDIN } from './load/read-source.ts'
import type { ReadResult } from './load/read-texts.ts'
import { checkGates, describeGates, type GateFailure } from './print/check-gates.ts'
import {
  describeFaulty,
  failedCatalogue,
  paintFindings,
  toTell,
} from './print/faults/paint-findings.ts'
import { paintAdvices } from './print/paint-advices.ts'
import { recordResult } from './print/records/record-result.ts'
import { tellSize } from './print/tell-size.ts'
import { traceReading, tracerOf } from './print/trace-report.ts'
import { refuseBrief, refuseSummary, refuseSupersedes } from './print/usage-text.ts'
import { warnOfPolicies } from './print/warn-of-policies.ts'
import type { CommandResult, ReportRequest } from './request.ts'
import type { World } from './world.ts'

/** `report [FILE|-]...`: requirements in, one report a flow out; faulty documents are named and left out. */
export async function runReport(request: ReportRequest, world: World): Promise<CommandResult> {
  const files = request.files.length > 0 ? request.files : [STDIN]
  const refusal = refusalOf(request, files, world)
  if (refusal !== null) return cannotRun(refusal)
  const { parsed, texts, folders, places, technologies } = await loadEngine(
    request.catalogue,
    world,
    tellsAll(request),
  )
  if (!parsed.ok) return failedCatalogue(parsed.findings, texts, { request, world })
  const engine = parsed.value
  const isShort = request.brief || request.summary
  const known = readsPrecedents(request)
    ? await loadPrecedents(folders, engine, world)
    : NO_PRECEDENTS
  if (!known.parsed.ok)
    return failedCatalogue(known.parsed.findings, known.texts, { request, world })
  const elsewhere = {
    precedents: known.parsed.value,
    technologies: isShort ? [] : await technologies(),
  }
  if (isStream(request)) {
    const { streamReport } = await import('./stream/stream-report.ts')
    const knowledge = { engine, elsewhere, places, texts }
    return streamReport(knowledge, { request: { ...request, files }, world })
  }
  const read = await readRequirements({ ...request, files }, engine.catalogue, world)
  const policiesOf = duePolicies(engine, request.today ?? world.today())
  const due = new Map(read.requirements.map(own => [own, policiesOf(own)]))
  const all = {
    ...read,
    due,
    findings: [...read.findings, ...warnOfPolicies(new Set([...due.values()].flat()), places)],
    texts: new Map([...texts, ...read.texts]),
  }
  const reported = await report(all, { engine, elsewhere }, { request, world })
  return tellSize(reported, request)
}

/** Why nothing can be reported as it was asked for; null: it can. */
function refusalOf(
  { noInput, files: named, ...request }: ReportRequest,
  files: readonly string[],
  world: World,
): string | null {
  const refused = refuseBrief(request) ?? refuseSummary(request) ?? refuseSupersedes(request)
  if (refused !== null) return refused
  const mayWait = !noInput && named.length > 0
  // The terminal is looked at last: loading its class takes longer than to advise.
  return files.includes(STDIN) && !mayWait && world.stdin.isTerminal() ? NOTHING_NAMED : null
}

/** Whether documents come in, and lines or counts go out: each is then forgotten before the next is read. */
const isStream = ({ format, summary }: ReportRequest): boolean =>
  summary || FORMAT_TABLE[format].kind === 'lines'

/** What is short tells neither of precedents nor of the catalogue below a layer, nor does a page. */
function tellsAll({ brief, summary, full, format }: ReportRequest): boolean {
  const row: FormatRow = FORMAT_TABLE[format]
  const isPage = row.kind === 'readable' && !row.whole && !full
  return !brief && !summary && !isPage
}

/** Those of a folder are read for a page all the same, for their faults. */
const readsPrecedents = (request: ReportRequest): boolean =>
  tellsAll(request) || (request.catalogue !== null && !request.brief && !request.summary)

const NO_PRECEDENTS: ReadResult<readonly CompiledPrecedent[]> = {
  parsed: { ok: true, value: [], findings: [] },
  texts: new Map(),
}

const NOTHING_NAMED = `No requirements: no file is named and nothing is piped in
  integration-advisor template > requirements.yaml  the questions, to fill in
  integration-advisor requirements.yaml             the report on the answers
  integration-advisor --help                        everything else
`

interface Knowledge {
  readonly engine: Engine
  readonly elsewhere: KnownElsewhere
}

/** What was read, with the policies that hold for each exchange and are to be looked at again. */
interface ReportedRequirements extends ReadRequirements {
  readonly due: ReadonlyMap<Requirements, readonly Policy[]>
}

interface ReportContext {
  readonly request: ReportRequest
  readonly world: World
}

async function report(
  read: ReportedRequirements,
  knowledge: Knowledge,
  { request, world }: ReportContext,
): Promise<CommandResult> {
  const { catalogue } = knowledge.engine
  const adviseTogether = (flows: readonly Requirements[]) =>
    adviseInterface(knowledge.engine, flows)
  const context = { catalogue, elsewhere: knowledge.elsewhere, adviseTogether }
  const paint = await paintAdvices(context, { request, world })
  const trace = request.verbose ? await tracerOf(catalogue, world) : null
  const findings = toTell(read.findings, request)
  const faults = await describeFindings({ ...read, findings }, { request, world })
  const told: string[] = request.verbose
    ? [traceReading({ ...read, reports: read.requirements.length }, catalogue)]
    : []
  const failures: GateFailure[] = []
  const today = request.today ?? world.today()
  const note = ({ advice, requirements }: Advised) => {
    const due = { today, policies: read.due.get(requirements) ?? [] }
    failures.push(...checkGates(advice, request.failOn, due))
    if (trace) told.push(trace(advice))
  }
  const { requirements } = read
  const advised = adviseAll(requirements, knowledge, note)
  const conclude = () => ({
    notes: [...told, faults, ...describeGates(failures).map(line => `${line}\n`)].join(''),
    exitCode: exitCodeOf({ faulty: read.faulty.length > 0, failed: failures.length > 0 }),
  })
  const counted = [advised, requirements.length] as const
  const recorded = await recordResult(counted, conclude, { catalogue, request, world })
  if (recorded !== null) return recorded
  const pieces = requirements.length > 0 ? paint(advised) : []
  const annotate = request.format === 'github' ? await loadAnnotations() : null
  const annotated = annotate?.(pieces, { findings, texts: read.texts, failures })
  return { pieces: annotated ?? pieces, conclude }
}

function* adviseAll(
  requirements: readonly Requirements[],
  { engine, elsewhere }: Knowledge,
  note: (advised: Advised) => void,
): Generator<Advised> {
  for (const own of requirements) {
    const advised = { requirements: own, advice: advise(engine, own, elsewhere) }
    note(advised)
    yield advised
  }
}

/** Behind the pieces of a report what is wrong, at its lines. */
const loadAnnotations = async () =>
  (await import('./print/faults/paint-annotations.ts')).withAnnotations

async function describeFindings(
  read: ReadRequirements,
  { request, world }: ReportContext,
): Promise<string> {
  const painted = await paintFindings(read.findings, read.texts, { request, world })
  const reported = request.format === 'github' ? 0 : read.requirements.length
  return `${painted}${describeFaulty(read, reported)}`
}

import { advise, type KnownElsewhere } from '../../advise/advise.ts'
import { adviseAtFirst } from '../../advise/advise-at-first.ts'
import { adviseBriefly, briefOf } from '../../advise/advise-briefly.ts'
import { adviseForCounts } from '../../advise/advise-for-counts.ts'
import { type DuePolicies, duePolicies } from '../../advise/due-policies.ts'
import type { Engine } from '../../advise/engine/engine.ts'
import type { EntryPlaces } from '../../advise/lint/place-finding.ts'
import { findDueReviews } from '../../input/requirements/find-due-reviews.ts'
import type { Policy } from '../../model/catalogue.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { Advice } from '../../model/result/advice.ts'
import { toBriefNdjson, toNdjson } from '../../report/json/to-json.ts'
import { cannotRun, exitCodeOf } from '../exit-codes.ts'
import { readProfile } from '../load/load-profile.ts'
import { expectStdin, STDIN } from '../load/read-source.ts'
import { checkGates, describeGates } from '../print/check-gates.ts'
import {
  describeFaulty,
  findingsPainter,
  paintFindings,
  toTell,
} from '../print/faults/paint-findings.ts'
import { traceReading, tracerOf } from '../print/trace-report.ts'
import { warnOfPolicies } from '../print/warn-of-policies.ts'
import type { CommandResult, ReportRequest } from '../request.ts'
import type { World } from '../world.ts'
import { type ReadingContext, readStreams, type StreamedDocument } from './read-stream.ts'
import { type Progress, showProgress } from './show-progress.ts'
import { type LedgerWriter, openLedger, type StreamLedger } from './stream-ledger.ts'

/** What a stream is reported with. */
export interface StreamKnowledge {
  readonly engine: Engine
  readonly elsewhere: KnownElsewhere
  /** Where the entries of a catalogue from a folder stand. */
  readonly places: () => EntryPlaces
  readonly texts: ReadonlyMap<string, string>
}

interface StreamContext {
  readonly request: ReportRequest
  readonly world: World
}

/** Requirements in, one line a flow out, in order, in as much memory for a million lines as for a thousand. */
export async function streamReport(
  knowledge: StreamKnowledge,
  { request, world }: StreamContext,
): Promise<CommandResult> {
  const { catalogue } = knowledge.engine
  const profile = readProfile(request.profile, catalogue, world)
  const context = { request, world }
  if (!profile.parsed.ok) {
    const notes = await paintFindings(profile.parsed.findings, profile.texts, context)
    return cannotRun(notes)
  }
  const texts = new Map([...knowledge.texts, ...profile.texts])
  const ledger = openLedger(request.allFindings)
  const today = request.today ?? world.today()
  const paint = await findingsPainter(context)
  const piped = request.files.includes(STDIN) ? await world.stdin.open(expectStdin(world)) : null
  const streams = { catalogue, world, piped, outermost: profile.parsed.value, texts }
  const run: StreamRun = {
    ...context,
    today,
    duePolicies: duePolicies(knowledge.engine, today),
    streams: { ...streams, input: request.input },
    ledger,
    ...(await printerOf(knowledge, context, ledger)),
    progress: showProgress(world),
    policies: new Set(),
  }
  return {
    pieces: withoutEmpty(reportEach(run)),
    conclude: () => {
      run.progress.clear()
      const closed = ledger.close()
      const due = warnOfPolicies(run.policies, knowledge.places)
      const found = {
        findings: [...closed.findings, ...due],
        texts: new Map([...texts, ...closed.texts]),
      }
      const faults = paint(found, closed.findingsBeyond)
      const read = { texts, documents: closed.documents, reports: closed.reported }
      const traced = request.verbose ? traceReading(read, catalogue) : ''
      const { faulty, failures } = closed
      const outcome = { faulty: faulty.length > 0, failed: failures.length > 0 }
      return { notes: `${traced}${faults}${notesOn(closed)}`, exitCode: exitCodeOf(outcome) }
    },
  }
}

/** What a stream is reported by; its policies are those that are due, so far. */
interface StreamRun extends StreamContext, StreamPrinter {
  readonly today: string
  readonly duePolicies: DuePolicies
  readonly streams: ReadingContext
  readonly ledger: LedgerWriter
  readonly progress: Progress
  readonly policies: Set<Policy>
}

/** Where nothing is left, nothing goes out. */
function* withoutEmpty(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) if (piece !== '') yield piece
}

function* reportEach(run: StreamRun): Generator<string> {
  const { request, ledger } = run
  let documents = 0
  for (const document of readStreams(request.files, run.streams)) {
    const own = document.parsed.ok ? document.parsed.value : []
    ledger.document(
      document,
      toTell([...document.parsed.findings, ...findDueReviews(own, run.today)], request),
    )
    for (const each of own) yield lineOn(run, each)
    if (request.failFast && !document.parsed.ok) break
    documents += 1
    run.progress.tell(documents, shareOf(document, request.files))
  }
  run.progress.clear()
  yield run.end(ledger.close())
}

function lineOn({ duePolicies, policies, ledger, lineOf }: StreamRun, own: Requirements) {
  const due = duePolicies(own)
  for (const policy of due) policies.add(policy)
  ledger.report()
  return lineOf(own, due)
}

/** How much of a single file is read; nobody knows the size of several before they are open. */
function shareOf({ read, size }: StreamedDocument, files: readonly string[]): number | null {
  return size === null || size === 0 || files.length > 1 ? null : Math.min(1, read / size)
}

/** What goes out: a line on each exchange, or nothing until the end. */
interface StreamPrinter {
  readonly lineOf: (requirements: Requirements, due: readonly Policy[]) => string
  readonly end: (ledger: StreamLedger) => string
}

/** The reasons of an advice are made only where something asks for them. */
async function printerOf(
  { engine, elsewhere }: StreamKnowledge,
  { request, world }: StreamContext,
  ledger: LedgerWriter,
): Promise<StreamPrinter> {
  const { brief, failOn, summary, verbose } = request
  if (brief && failOn.length === 0 && !verbose)
    return { ...linesAlone, lineOf: own => toBriefNdjson(adviseBriefly(engine, own)) }
  const trace = verbose ? await tracerOf(engine.catalogue, world) : null
  const today = request.today ?? world.today()
  const adviseOn = (requirements: Requirements, policies: readonly Policy[]) => {
    const advice = summary
      ? adviseAtFirst(engine, requirements)
      : advise(engine, requirements, elsewhere)
    ledger.failures(checkGates(advice, failOn, { today, policies }))
    if (trace) world.stderr.write(trace(advice))
    return advice
  }
  if (summary) {
    const { openSummary } = await import('./open-summary.ts')
    const countsAlone = failOn.length === 0 && !verbose
    const { add, close } = await openSummary(engine.catalogue, { request, world })
    return {
      lineOf: (own, due) => {
        add(countsAlone ? adviseForCounts(engine, own) : adviseOn(own, due))
        return ''
      },
      end: close,
    }
  }
  const print = brief ? (advice: Advice) => toBriefNdjson(briefOf(advice)) : toNdjson
  return { ...linesAlone, lineOf: (own, due) => print(adviseOn(own, due)) }
}

const linesAlone = { end: () => '' }

function notesOn(ledger: StreamLedger): string {
  const gates = describeGates(ledger.failures, ledger.failuresBeyond)
  return [
    describeFaulty(ledger, ledger.reported, ledger.faultyBeyond),
    ...gates.map(line => `${line}\n`),
  ].join('')
}

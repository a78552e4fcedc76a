import { advise } from '../advise/advise.ts'
import { compileEngine } from '../advise/compile-engine.ts'
import type { Advice } from '../model/advice.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { checkGates } from './check-gates.ts'
import { CANNOT_RUN } from './deliver-result.ts'
import { failedCatalogue } from './failed-catalogue.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { paintAdvices } from './paint-advices.ts'
import { paintFindings } from './paint-findings.ts'
import { type ReadRequirements, readRequirements } from './read-requirements.ts'
import { STDIN } from './read-source.ts'
import type { CommandResult, ReportRequest } from './request.ts'
import { sayFaulty } from './say-faulty.ts'
import { traceReport } from './trace-report.ts'
import type { World } from './world.ts'

/** `report [FILE|-]...`: requirements in, one report a flow out; faulty documents are named and left out. */
export async function runReport(request: ReportRequest, world: World): Promise<CommandResult> {
  if (request.brief && (request.format === 'json' || request.format === 'ndjson'))
    return { output: '', notes: NOT_BRIEF, exitCode: CANNOT_RUN }
  const terminal = world.stdin.isTerminal()
  const files = request.files.length > 0 ? request.files : [STDIN]
  if (terminal && files.includes(STDIN) && (request.noInput || request.files.length === 0))
    return { output: '', notes: NOTHING_NAMED, exitCode: CANNOT_RUN }
  const { parsed, texts } = await loadCatalogue(request.catalogue, world)
  if (!parsed.ok) return failedCatalogue(parsed.findings, texts, { request, world })
  const read = await readRequirements({ ...request, files }, parsed.value, world)
  return report(read, parsed.value, { request, world })
}

const NOT_BRIEF =
  '"--brief" shortens what a person reads; it does not go with "json" and "ndjson"\n'

const NOTHING_NAMED = `No requirements: no file is named and nothing is piped in
  integration-advisor template > requirements.yaml    write the questions into a file, to fill in
  integration-advisor requirements.yaml               report on it
  integration-advisor --help                          everything else
`

interface Surroundings {
  readonly request: ReportRequest
  readonly world: World
}

async function report(
  read: ReadRequirements,
  catalogue: Catalogue,
  { request, world }: Surroundings,
): Promise<CommandResult> {
  const engine = compileEngine(catalogue)
  const advices = read.requirements.map(requirements => advise(engine, requirements))
  const gates = checkGates(advices, request.failOn)
  const failed = read.faulty.length > 0 ? CANNOT_RUN : 0
  return {
    output: advices.length > 0 ? await paintAdvices(advices, catalogue, { request, world }) : '',
    notes: [
      request.verbose ? await traceReport(read, advices, catalogue) : '',
      await sayFindings(read, advices, { request, world }),
      ...gates.map(line => `${line}\n`),
    ].join(''),
    exitCode: failed || (gates.length > 0 ? GATE_FAILED : 0),
  }
}

const GATE_FAILED = 1

/** Quiet leaves out warnings, never an error. */
async function sayFindings(
  read: ReadRequirements,
  advices: readonly Advice[],
  { request, world }: Surroundings,
): Promise<string> {
  const findings = request.quiet
    ? read.findings.filter(({ severity }) => severity === 'error')
    : read.findings
  return `${await paintFindings(findings, read.texts, { request, world })}${sayFaulty(read, advices.length)}`
}

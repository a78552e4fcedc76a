import { measureCoverage } from '../advise/lint/measure-coverage.ts'
import type { Coverage } from '../model/coverage.ts'
import type { Finding } from '../model/finding.ts'
import { outlineCoverage } from '../report/catalogue/overview/outline-coverage.ts'
import { FORMAT_TABLE, type ReadableFormat } from '../report/formats.ts'
import { countOf } from '../report/wording/phrases.ts'
import { cannotRun, GATE_FAILED } from './exit-codes.ts'
import { loadEngine } from './load/catalogue/load-catalogue.ts'
import { loadExamples } from './load/catalogue/load-examples.ts'
import { failedCatalogue, paintFindings } from './print/faults/paint-findings.ts'
import { paintOutlines } from './print/paint-outlines.ts'
import type { CommandResult, Request } from './request.ts'
import type { World } from './world.ts'

/** `catalogue test [DIR]`: tries a catalogue's examples; one that fails, or a rule that fires in none, fails the gate. */
export async function runTestCatalogue(
  request: Request<ReadableFormat>,
  world: World,
): Promise<CommandResult> {
  const { parsed, texts, folders } = await loadEngine(request.catalogue, world)
  if (!parsed.ok) return failedCatalogue(parsed.findings, texts, { request, world })
  const engine = parsed.value
  const examples = await loadExamples(folders, engine.catalogue, world)
  if (!examples.parsed.ok)
    return failedExamples(examples.parsed.findings, examples.texts, { request, world })
  const trials = examples.parsed.value
  if (trials.length === 0) return { output: '', notes: UNTESTED, exitCode: GATE_FAILED }
  const coverage = measureCoverage(engine, trials)
  const whole = request.verbose || FORMAT_TABLE[request.format].whole
  const outline = outlineCoverage(coverage, engine.catalogue, { whole })
  return { output: await paintOutlines([outline], { request, world }), ...conclude(coverage) }
}

async function failedExamples(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  context: { readonly request: Request; readonly world: World },
): Promise<CommandResult> {
  const painted = await paintFindings(findings, texts, context)
  return cannotRun(`${painted}The examples cannot be tried\n`)
}

const UNTESTED =
  'Nothing is tested: the catalogue has no examples. Write answers and the choices to expect of them into its "examples.yaml"\n'

function conclude({ examples, failures, rules }: Coverage) {
  const failed = new Set(failures.map(({ trial }) => trial.example)).size
  const silent = rules.missing.length
  const tried =
    failed === 0
      ? `${countOf(examples, 'example')} passed`
      : `${countOf(failed, 'example')} of ${examples} failed`
  const fired =
    silent === 0
      ? 'every rule fires in some example'
      : `${countOf(silent, 'rule')} of ${rules.of} ${silent === 1 ? 'fires' : 'fire'} in none`
  return { notes: `${tried}; ${fired}\n`, exitCode: failed + silent > 0 ? GATE_FAILED : 0 }
}

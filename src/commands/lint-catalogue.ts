import { compileEngine } from '../advise/engine/compile-engine.ts'
import { checkCatalogue } from '../advise/lint/check-catalogue.ts'
import { isOfSize } from '../advise/lint/check-size.ts'
import { measureBalance } from '../advise/lint/measure-balance.ts'
import { type CatalogueFolder, checkFileNames } from '../input/catalogue/files/locate-files.ts'
import type { LoadedCatalogue } from '../input/catalogue/parse-catalogue.ts'
import type { Finding, Parsed } from '../model/finding.ts'
import { outlineBalance } from '../report/catalogue/overview/outline-balance.ts'
import { outlineFindings } from '../report/findings/outline-findings.ts'
import type { ReadableFormat } from '../report/formats.ts'
import type { Outline } from '../report/outline/outline.ts'
import { GATE_FAILED } from './exit-codes.ts'
import {
  checkCompanions,
  type ReadCatalogue,
  readCatalogue,
} from './load/catalogue/read-catalogue.ts'
import { listFolder } from './load/read-texts.ts'
import { annotateFindings, failedCatalogue } from './print/faults/paint-findings.ts'
import { paintOutlines } from './print/paint-outlines.ts'
import { type ToldFindings, withholdForeign } from './print/withhold-foreign.ts'
import type { CommandResult, Request } from './request.ts'
import type { World } from './world.ts'

/** What `catalogue lint` lets a person choose. */
export type LintRequest = Request<ReadableFormat | 'github'>

/** `catalogue lint [DIR]`: every fault of a catalogue, and how its sides balance; an error fails the gate. */
export async function runLintCatalogue(request: LintRequest, world: World): Promise<CommandResult> {
  const { parsed, texts, folders } = await readFolder(request.catalogue, world)
  if (!parsed.ok && texts.size === 0)
    return failedCatalogue(parsed.findings, texts, { request, world })
  const { findings: own, balance } = lint(
    parsed,
    world.paths.posix.normalize(`${request.catalogue ?? ''}/`),
  )
  const beside = await lintCompanions(folders, parsed, world)
  const names = request.catalogue === null ? [] : listFolder(request.catalogue, world).names
  const findings = [
    ...own,
    ...beside.findings,
    ...checkFileNames(world.paths.posix.normalize(request.catalogue ?? ''), names),
  ]
  const told = withholdForeign({ findings, texts: new Map([...texts, ...beside.texts]) })
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return {
    output: await paintLint(told, balance, { request, world }),
    notes: describeErrors(errors),
    exitCode: errors > 0 ? GATE_FAILED : 0,
  }
}

/** As annotations the faults alone: how the sides balance is about no line. */
async function paintLint(
  told: ToldFindings,
  balance: readonly Outline[],
  { request, world }: { readonly request: LintRequest; readonly world: World },
): Promise<string> {
  const { format } = request
  if (format === 'github') return annotateFindings(told)
  const faults = told.findings.length > 0 ? [outlineFindings(told.findings, told.texts)] : []
  return paintOutlines([...faults, ...balance], { request: { ...request, format }, world })
}

function describeErrors(errors: number): string {
  if (errors === 0) return 'The catalogue has no errors\n'
  return `The catalogue has ${errors} ${errors === 1 ? 'error' : 'errors'}\n`
}

interface Linted {
  readonly findings: readonly Finding[]
  /** None where the catalogue could not be read to its end, or is too large to be searched. */
  readonly balance: readonly Outline[]
}

/** What a layer makes pointless in the catalogues below it is worth knowing and no fault: it may be meant. */
const inLayer =
  (folder: string) =>
  (finding: Finding): Finding =>
    finding.place.file.startsWith(folder) ? finding : { ...finding, severity: 'warning' }

function lint(parsed: Parsed<LoadedCatalogue>, folder: string): Linted {
  if (!parsed.ok) return { findings: parsed.findings, balance: [] }
  const { catalogue, places } = parsed.value
  const engine = compileEngine(catalogue)
  const found = checkCatalogue(engine, places)
  return {
    findings: [...parsed.findings, ...(catalogue.base ? found.map(inLayer(folder)) : found)],
    balance: found.some(isOfSize) ? [] : [outlineBalance(measureBalance(engine), catalogue)],
  }
}

/** Examples and precedents speak the catalogue's words, so that they can only be held against one without faults. */
async function lintCompanions(
  folders: readonly CatalogueFolder[],
  parsed: Parsed<LoadedCatalogue>,
  world: World,
) {
  if (folders.length === 0 || !parsed.ok) return { findings: [], texts: new Map<string, string>() }
  return checkCompanions(folders, parsed.value, world)
}

/** The built-in catalogue was parsed when it was built in: where its files are not there, it has neither places nor prose. */
async function readFolder(folder: string | null, world: World): Promise<ReadCatalogue> {
  const read = await readCatalogue(folder ?? world.patternsFolder, world)
  if (folder !== null || read.texts.size > 0) return read
  const value = {
    catalogue: world.builtInCatalogue(),
    places: new Map(),
    technologies: [],
    words: [],
  }
  return { parsed: { ok: true, value, findings: [] }, texts: new Map(), folders: [] }
}

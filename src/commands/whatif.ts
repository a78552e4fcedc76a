import { compareRequirements } from '../advise/compare-advices.ts'
import type { Engine } from '../advise/engine/engine.ts'
import type { Requirements } from '../model/requirements.ts'
import { outlineComparison } from '../report/advice/outline-comparison.ts'
import type { ReadableFormat } from '../report/formats.ts'
import { cannotRun, exitCodeOf } from './exit-codes.ts'
import { loadEngine } from './load/catalogue/load-catalogue.ts'
import { type ChangedExchange, readSets, SETS } from './load/catalogue/read-sets.ts'
import { readRequirements } from './load/read-requirements.ts'
import { describeFaulty, failedCatalogue, paintFindings } from './print/faults/paint-findings.ts'
import { paintOutlines } from './print/paint-outlines.ts'
import type { CommandResult, Request } from './request.ts'
import type { World } from './world.ts'

/** What `whatif` lets a person choose. */
export interface WhatIfRequest extends Request<ReadableFormat> {
  readonly file: string
  /** As written: `question=option`. */
  readonly sets: readonly string[]
}

/** `whatif FILE --set question=option ...`: before and after, only what differs; one comparison an exchange. */
export async function runWhatIf(request: WhatIfRequest, world: World): Promise<CommandResult> {
  const { parsed, texts } = await loadEngine(request.catalogue, world)
  if (!parsed.ok) return failedCatalogue(parsed.findings, texts, { request, world })
  const engine = parsed.value
  const { catalogue } = engine
  const sets = readSets(request.sets, catalogue)
  if (!sets.parsed.ok) {
    const said = await paintFindings(sets.parsed.findings, new Map([[SETS, sets.text]]), {
      request,
      world,
    })
    return cannotRun(said)
  }
  const changed = sets.parsed.value
  const files = [request.file]
  const { profile, today } = request
  const wanted = { files, input: null, failFast: false, profile, today }
  const read = await readRequirements(wanted, catalogue, world)
  const compare = comparer(engine)
  const outlines = read.requirements.flatMap(before =>
    changesOf(before, changed).map(after => compare(before, after)),
  )
  const faults = await paintFindings(read.findings, read.texts, { request, world })
  return {
    output: outlines.length > 0 ? await paintOutlines(outlines, { request, world }) : '',
    notes: `${faults}${describeFaulty(read, outlines.length)}`,
    exitCode: exitCodeOf({ faulty: read.faulty.length > 0, failed: false }),
  }
}

function comparer(engine: Engine) {
  return (before: Requirements, after: Requirements) =>
    outlineComparison(compareRequirements(engine, before, after), engine.catalogue, {
      title: `${after.flow === null ? before.name : `${before.name}, ${after.flow}`}: what if`,
      before: 'Now',
      after: 'Then',
    })
}

/** What an exchange becomes: one that is not split yet, each of the parts that are named; a flow, only the part of its name. */
function changesOf(
  before: Requirements,
  changed: readonly ChangedExchange[],
): readonly Requirements[] {
  return changed
    .filter(({ part }) => part === null || before.flow === null || part === before.flow)
    .map(({ part, answers }) => ({
      ...before,
      flow: part ?? before.flow,
      answers: { ...before.answers, ...answers },
    }))
}

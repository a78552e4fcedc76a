import { compareRequirements } from '../advise/compare-advices.ts'
import type { Engine } from '../advise/engine/engine.ts'
import type { Requirements } from '../model/requirements.ts'
import { outlineComparison } from '../report/advice/outline-comparison.ts'
import type { ReadableFormat } from '../report/formats.ts'
import type { Outline } from '../report/outline/outline.ts'
import { cannotRun } from './exit-codes.ts'
import { loadEngine } from './load/catalogue/load-catalogue.ts'
import { readRequirements } from './load/read-requirements.ts'
import { failedCatalogue, paintFindings } from './print/faults/paint-findings.ts'
import { paintOutlines } from './print/paint-outlines.ts'
import type { CommandResult, Request } from './request.ts'
import type { World } from './world.ts'

/** What `compare` lets a person choose. */
export interface CompareRequest extends Request<ReadableFormat> {
  readonly files: readonly [string, string]
}

/** `compare FILE FILE`: two alternatives side by side, exchange by exchange. */
export async function runCompare(request: CompareRequest, world: World): Promise<CommandResult> {
  const { parsed, texts } = await loadEngine(request.catalogue, world)
  if (!parsed.ok) return failedCatalogue(parsed.findings, texts, { request, world })
  const engine = parsed.value
  const { catalogue } = engine
  const [one, other] = request.files
  const { profile, today } = request
  const read = { input: null, failFast: false, profile, today } as const
  const first = await readRequirements({ ...read, files: [one] }, catalogue, world)
  const second = await readRequirements({ ...read, files: [other] }, catalogue, world)
  const faults = await Promise.all(
    [first, second].map(({ findings, texts }) =>
      paintFindings(findings, texts, { request, world }),
    ),
  )
  // Both are read with the same profile.
  const told = [...new Set(faults)].join('')
  const faulty = first.faulty.length + second.faulty.length > 0
  const pairs = pairUp(first.requirements, second.requirements)
  if (faulty || pairs === null) return cannotRun(faulty ? told : `${told}${UNEQUAL}`)
  const outlines = compareAll(pairs, engine, request.files)
  return {
    output: await paintOutlines(outlines, { request, world }),
    notes: told,
    exitCode: 0,
  }
}

const UNEQUAL =
  'The two files hold different numbers of exchanges. Compare files with one exchange each\n'

type Alternatives = readonly [Requirements, Requirements]

/** Exchange with exchange, in order; null where their numbers differ. */
function pairUp(
  first: readonly Requirements[],
  second: readonly Requirements[],
): readonly Alternatives[] | null {
  if (first.length !== second.length) return null
  return first.flatMap((one, index) =>
    second.slice(index, index + 1).map(other => [one, other] as const),
  )
}

function compareAll(
  pairs: readonly Alternatives[],
  engine: Engine,
  files: CompareRequest['files'],
): readonly Outline[] {
  return pairs.map(([one, other]) => {
    const [before, after] = one.name === other.name ? files : [one.name, other.name]
    const flow = one.flow === null ? '' : `, ${one.flow}`
    const titles = { title: `${before} beside ${after}${flow}`, before, after }
    return outlineComparison(compareRequirements(engine, one, other), engine.catalogue, titles)
  })
}

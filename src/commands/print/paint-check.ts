import type { Finding } from '../../model/finding.ts'
import type { CheckedDecision } from '../../model/result/drift.ts'
import { annotateDrift } from '../../report/drift/annotate-drift.ts'
import { failuresOf, nameDecisions, outlineDrift } from '../../report/drift/outline-drift.ts'
import { isReadable } from '../../report/formats.ts'
import { neutralise } from '../../report/outline/neutralise.ts'
import type { CheckContext } from '../lock/check-context.ts'
import type { CheckRequest } from '../request.ts'
import { annotationsOf, paintAnnotations } from './faults/paint-annotations.ts'
import { paintOutlines } from './paint-outlines.ts'

/** What a check found, with what is wrong with the texts. */
interface FoundByCheck {
  readonly findings: readonly Finding[]
  readonly texts: ReadonlyMap<string, string>
  readonly decisions: readonly CheckedDecision[]
  readonly isUpdated: boolean
  /** Nothing that the lock records is there any more. */
  readonly isDeserted: boolean
}

/** The result in the format that was asked for. */
export async function paintCheck(found: FoundByCheck, context: CheckContext): Promise<string> {
  const { request, engine, world } = context
  const { catalogue } = engine
  const { decisions, isUpdated, isDeserted } = found
  const { format, lock, strict } = request
  if (format === 'github')
    return paintAnnotations([
      ...annotationsOf(found),
      ...(isUpdated ? [] : annotateDrift(decisions, catalogue, { lock, strict, isDeserted })),
    ])
  if (!isReadable(format)) {
    const { printCheck } = await import('../../report/json/print-check.ts')
    return printCheck(decisions, catalogue, lock)
  }
  if (decisions.length === 0) return ''
  const outline = outlineDrift({ lock: request.lock, decisions, isUpdated }, catalogue)
  return paintOutlines([outline], { request: { ...request, format }, world })
}

/** A verdict or a design is another, or a review is due; where it is asked for, anything at all is another. */
export function isFailed(
  decisions: readonly CheckedDecision[],
  { strict }: Pick<CheckRequest, 'strict'>,
): boolean {
  return decisions.some(
    ({ status, differences }) =>
      status === 'drifted' ||
      status === 'due' ||
      (strict && (status !== 'kept' || differences.length > 0)),
  )
}

/** One line that says what failed the check, without what did not. */
export function describeCheck(
  decisions: readonly CheckedDecision[],
  request: Pick<CheckRequest, 'strict' | 'lock'>,
): string {
  const failed = decisions.filter(each => isFailed([each], request))
  const named = failed.slice(0, MOST_NAMED).map(nameDecisions(decisions))
  const rest = failed.length > MOST_NAMED ? ` and ${failed.length - MOST_NAMED} more` : ''
  const how = failuresOf(failed)
  return `Check against "${neutralise(request.lock)}" failed: ${how}: ${neutralise(named.join('; '))}${rest}\n`
}

const MOST_NAMED = 20

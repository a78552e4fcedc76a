import type { Advised } from '../../../advise/compare-advices.ts'
import { CANNOT_RUN, cannotRun } from '../../exit-codes.ts'
import type { CommandResult, Conclusion } from '../../request.ts'
import type { RecordContext } from './write-records.ts'

/** What came of records of decisions in a folder, told after everything else; null: the result is one text. */
export async function recordResult(
  advised: readonly [all: Iterable<Advised>, count: number],
  conclude: () => Conclusion,
  context: Omit<RecordContext, 'folder'>,
): Promise<CommandResult | null> {
  const { request, world } = context
  if (request.format !== 'adr') return null
  const [all, count] = advised
  const { recordTarget, writeRecords } = await import('./write-records.ts')
  const { folder, refused } = recordTarget(request, count, world)
  if (refused !== null) return cannotRun(refused)
  if (folder === null) return null
  const records = writeRecords(all, { ...context, folder })
  const { notes, exitCode } = conclude()
  return {
    output: '',
    notes: `${notes}${records.notes}`,
    exitCode: records.ok ? exitCode : CANNOT_RUN,
  }
}

import { matchRecords } from '../../advise/drift/match-records.ts'
import type { RecordedDecision } from '../../model/recorded-decision.ts'
import type { ReadRequirements } from '../load/read-requirements.ts'
import type { CheckContext, MatchedExchanges } from './check-context.ts'
import { lockPaths } from './read-lock.ts'

/** Those that are named, else those that the lock records and that are still there. */
export function filesToCheck(
  records: readonly RecordedDecision[],
  { request, world }: CheckContext,
): readonly string[] {
  if (request.files.length > 0) return request.files
  const { pathOf } = lockPaths(request.lock, world.paths)
  const recorded = records.map(({ file }) => pathOf(file))
  return [...new Set(recorded)].filter(path => world.files.isFile(path))
}

/** Each exchange that was read with the record about it, and the records of which the exchange is gone. */
export function matchExchanges(
  read: ReadRequirements,
  records: readonly RecordedDecision[],
  { request, world }: CheckContext,
): MatchedExchanges {
  const { nameOf, pathOf } = lockPaths(request.lock, world.paths)
  const exchanges = read.requirements.map(requirements => ({
    file: nameOf(requirements.source.file),
    name: requirements.name,
    flow: requirements.flow,
    requirements,
  }))
  const { matched, left } = matchRecords(exchanges, records)
  const named = new Set(request.files.map(nameOf))
  const faulty = new Set(read.faulty.map(({ file }) => nameOf(file)))
  // Of a file that is not asked about, or that cannot be read, nothing is known.
  const isGone = ({ file }: RecordedDecision) =>
    !world.files.isFile(pathOf(file)) ||
    ((named.has(file) || request.files.length === 0) && !faulty.has(file))
  return { matched, gone: left.filter(isGone) }
}

import { matchRecords } from '../../advise/drift/match-records.ts'
import type { LandscapeExchange } from '../../advise/drift/replay-landscape.ts'
import type { RecordedDecision, RecordedLock } from '../../model/recorded-decision.ts'
import type { CheckContext, MatchedExchanges, MatchedLandscape } from './check-context.ts'
import { lockPaths } from './read-lock.ts'
import type { AdvisedLandscape, ReadToCheck } from './read-to-check.ts'

/** Each exchange and landscape that was read with the record about it, and the records of what is gone. */
export function matchExchanges(
  read: ReadToCheck,
  { decisions, landscapes }: RecordedLock,
  { request, world }: CheckContext,
): MatchedExchanges {
  const { nameOf, pathOf } = lockPaths(request.lock, world.paths)
  const { matched, left } = matchRecords(exchangesOf(read, nameOf), decisions)
  const named = new Set(request.files.map(nameOf))
  const faulty = new Set(read.faulty.map(({ file }) => nameOf(file)))
  // Of a file that is not asked about, or that cannot be read, nothing is known.
  const isGone = ({ file }: Pick<RecordedDecision, 'file'>) =>
    !world.files.isFile(pathOf(file)) ||
    ((named.has(file) || request.files.length === 0) && !faulty.has(file))
  const gone = left.filter(isGone)
  const files = new Set(read.landscapes.map(({ landscape }) => nameOf(landscape.file)))
  return {
    matched,
    gone,
    landscapes: read.landscapes.map(each => matchLandscape(each, nameOf(each.landscape.file))),
    goneLandscapes: landscapes.filter(each => !files.has(each.file) && isGone(each)),
  }

  function matchLandscape({ advice }: AdvisedLandscape, file: string): MatchedLandscape {
    const record = landscapes.find(each => each.file === file) ?? null
    const today = matched.flatMap(({ exchange, record }): readonly LandscapeExchange[] => {
      const { name, requirements } = exchange
      return exchange.file === file ? [{ name, requirements, record }] : []
    })
    const before = gone.flatMap((record): readonly LandscapeExchange[] =>
      record.file === file ? [{ name: record.name ?? '', requirements: null, record }] : [],
    )
    return { advice, file, record, exchanges: [...today, ...before] }
  }
}

/** Of a landscape each exchange by the name of its interface, whatever file it has of its own. */
function exchangesOf({ requirements, landscapes }: ReadToCheck, nameOf: (file: string) => string) {
  const own = requirements.map(each => ({
    file: nameOf(each.source.file),
    ...{ name: each.name, flow: each.flow, requirements: each },
  }))
  const within = landscapes.flatMap(({ landscape }) =>
    landscape.interfaces.flatMap(({ name, exchanges }) =>
      exchanges.map(each => ({
        file: nameOf(landscape.file),
        ...{ name, flow: each.flow, requirements: each },
      })),
    ),
  )
  return [...own, ...within]
}

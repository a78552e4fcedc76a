import { matchMoved } from '../../advise/drift/match-moved.ts'
import { matchRecords } from '../../advise/drift/match-records.ts'
import type { LandscapeExchange } from '../../advise/drift/replay-landscape.ts'
import type {
  RecordedDecision,
  RecordedLandscape,
  RecordedLock,
} from '../../model/recorded-decision.ts'
import type {
  CheckContext,
  MatchedExchanges,
  MatchedLandscape,
  RequiredExchange,
} from './check-context.ts'
import { lockPaths } from './read-lock.ts'
import type { ReadToCheck } from './read-to-check.ts'

/** Each exchange and landscape that was read with the record about it, and the records of what is gone. */
export function matchExchanges(
  read: ReadToCheck,
  lock: RecordedLock,
  context: CheckContext,
): MatchedExchanges {
  const { nameOf } = lockPaths(context.request.lock, context.world.paths)
  const isGone = goneTest(read, context)
  const first = matchRecords(exchangesOf(read, nameOf), lock.decisions)
  const advised = read.landscapes.map(({ advice, landscape: { file } }) => ({
    ...{ advice, file: nameOf(file), name: advice.name },
  }))
  const files = new Set(advised.map(({ file }) => file))
  const moved = findMoved(
    {
      exchanges: first.matched.flatMap(each => (each.record ? [] : [each.exchange])),
      landscapes: advised,
      gone: first.left.filter(isGone),
      goneLandscapes: lock.landscapes.filter(each => !files.has(each.file) && isGone(each)),
    },
    lock,
  )
  const matched = first.matched.map(({ exchange, record }) => ({
    exchange,
    record: record ?? moved.records.get(exchange) ?? null,
  }))
  const { gone, goneLandscapes } = moved
  const landscapes = advised.map(({ advice, file }): MatchedLandscape => {
    const record =
      lock.landscapes.find(each => each.file === file) ?? moved.wholes.get(file) ?? null
    return { advice, file, record, exchanges: exchangesWithin([file, record?.file ?? file]) }
  })
  return { matched, gone, landscapes, goneLandscapes }

  function exchangesWithin(files: readonly string[]): MatchedLandscape['exchanges'] {
    const today = matched.flatMap(({ exchange, record }): readonly LandscapeExchange[] => {
      const { file, name, requirements } = exchange
      return files.includes(file) ? [{ name, requirements, record }] : []
    })
    const before = gone.flatMap((record): readonly LandscapeExchange[] =>
      files.includes(record.file) ? [{ name: record.name ?? '', requirements: null, record }] : [],
    )
    return [...today, ...before]
  }
}

/** Of a file that is not asked about, or that cannot be read, nothing is known. */
function goneTest(
  { faulty }: ReadToCheck,
  { request, world }: CheckContext,
): (record: Pick<RecordedDecision, 'file'>) => boolean {
  const { nameOf, pathOf } = lockPaths(request.lock, world.paths)
  const named = new Set(request.files.map(nameOf))
  const unread = new Set(faulty.map(({ file }) => nameOf(file)))
  return ({ file }) =>
    !world.files.isFile(pathOf(file)) ||
    ((named.has(file) || request.files.length === 0) && !unread.has(file))
}

/** What has no record, and the records of what is gone. */
interface Unmatched {
  readonly exchanges: readonly RequiredExchange[]
  readonly landscapes: readonly { readonly file: string; readonly name: string }[]
  readonly gone: readonly RecordedDecision[]
  readonly goneLandscapes: readonly RecordedLandscape[]
}

/** The records of what stands in another file now, and of what is really gone; an interface moves with its landscape only. */
function findMoved({ exchanges, landscapes, gone, goneLandscapes }: Unmatched, lock: RecordedLock) {
  const recorded = new Set([...lock.decisions, ...lock.landscapes].map(({ file }) => file))
  const wholesBefore = new Set(lock.landscapes.map(({ file }) => file))
  const wholesToday = new Set(landscapes.map(({ file }) => file))
  const isNew = ({ file }: { readonly file: string }) => !recorded.has(file)
  const wholes = matchMoved(landscapes.filter(isNew), goneLandscapes)
  const [own, within] = [false, true].map(isWithin =>
    matchMoved(
      exchanges.filter(each => isNew(each) && wholesToday.has(each.file) === isWithin),
      gone.filter(({ file }) => wholesBefore.has(file) === isWithin),
    ),
  )
  const records = new Map([...(own ?? []), ...(within ?? [])])
  const taken = new Set<RecordedDecision | RecordedLandscape>([
    ...records.values(),
    ...wholes.values(),
  ])
  return {
    records,
    wholes: new Map([...wholes].map(([{ file }, record]) => [file, record] as const)),
    gone: gone.filter(each => !taken.has(each)),
    goneLandscapes: goneLandscapes.filter(each => !taken.has(each)),
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

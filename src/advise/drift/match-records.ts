import type { RecordedDecision, RecordedExchange } from '../../model/recorded-decision.ts'

/** Exchanges with the records about them, and the records about none of them. */
export interface MatchedRecords<Exchange extends RecordedExchange> {
  readonly matched: readonly {
    readonly exchange: Exchange
    /** null: there is none. */
    readonly record: RecordedDecision | null
  }[]
  readonly left: readonly RecordedDecision[]
}

/**
 * Finds the record about each exchange: of the same file, name and flow; else, where a file has one name only, of the same
 * flow, since requirements may get another name.
 *
 * @example
 * const { matched, left } = matchRecords([{ file: 'orders.yaml', name: 'Orders', flow: null }], records)
 */
export function matchRecords<Exchange extends RecordedExchange>(
  exchanges: readonly Exchange[],
  records: readonly RecordedDecision[],
): MatchedRecords<Exchange> {
  const byName = pairUp(exchanges, records, ({ file, name, flow }) => keyOf(file, name, flow))
  const mixed = new Set([...filesOfSeveral(exchanges), ...filesOfSeveral(records)])
  const others = pairUp(byName.unmatched, byName.left, ({ file, flow }) =>
    mixed.has(file) ? null : keyOf(file, flow),
  )
  const found = new Map([...byName.found, ...others.found])
  return {
    matched: exchanges.map(exchange => ({ exchange, record: found.get(exchange) ?? null })),
    left: others.left,
  }
}

const keyOf = (...parts: readonly (string | null)[]) => JSON.stringify(parts)

/** The files with several names. */
function filesOfSeveral(some: readonly RecordedExchange[]): readonly string[] {
  const names = new Map<string, Set<string | null>>()
  for (const { file, name } of some)
    names.set(file, (names.get(file) ?? new Set<string | null>()).add(name))
  return [...names].filter(([, { size }]) => size > 1).map(([file]) => file)
}

/** Each exchange with the first record of the same key that nothing else has; null: it has none. */
function pairUp<Exchange extends RecordedExchange>(
  exchanges: readonly Exchange[],
  records: readonly RecordedDecision[],
  key: (exchange: RecordedExchange) => string | null,
) {
  const free = new Map<string | null, RecordedDecision[]>()
  for (const record of records) {
    const own = free.get(key(record))
    if (own) own.push(record)
    else free.set(key(record), [record])
  }
  const found = new Map<Exchange, RecordedDecision>()
  for (const exchange of exchanges) {
    const its = key(exchange)
    const record = its === null ? undefined : free.get(its)?.shift()
    if (record) found.set(exchange, record)
  }
  const taken = new Set(found.values())
  return {
    found,
    unmatched: exchanges.filter(exchange => !found.has(exchange)),
    left: records.filter(record => !taken.has(record)),
  }
}

/** What stands in a file, by its name; of one of several exchanges, by its flow as well. */
export interface NamedInFile {
  readonly file: string
  readonly name: string | null
  readonly flow?: string | null
}

/**
 * Finds of what stands in files that are recorded nowhere the records whose own files have it no more: those of the same
 * name and flow, and of the same last part of the path first. Where several could be meant there is none.
 *
 * @example
 * const moved = matchMoved([{ file: 'new/orders.yaml', name: 'Orders', flow: null }], goneRecords)
 */
export function matchMoved<Found extends NamedInFile, Recorded extends NamedInFile>(
  found: readonly Found[],
  gone: readonly Recorded[],
): ReadonlyMap<Found, Recorded> {
  const nearby = pairUnique(found, gone, ({ file, name, flow = null }) => [
    file.slice(file.lastIndexOf('/') + 1),
    name,
    flow,
  ])
  const taken = new Set(nearby.values())
  const elsewhere = pairUnique(
    found.filter(each => !nearby.has(each)),
    gone.filter(each => !taken.has(each)),
    ({ name, flow = null }) => [name, flow],
  )
  return new Map([...nearby, ...elsewhere])
}

type KeyOf = (named: NamedInFile) => readonly (string | null)[]

/** Those that have their key alone on both sides. */
function pairUnique<Found extends NamedInFile, Recorded extends NamedInFile>(
  found: readonly Found[],
  gone: readonly Recorded[],
  keyOf: KeyOf,
): ReadonlyMap<Found, Recorded> {
  const [ours, theirs] = [groupByKey(found, keyOf), groupByKey(gone, keyOf)]
  const pairs = [...ours].flatMap(([key, [one, ...others]]) => {
    const [record, ...further] = theirs.get(key) ?? []
    const isClear = others.length + further.length === 0
    return one && record && isClear ? [[one, record] as const] : []
  })
  return new Map(pairs)
}

function groupByKey<Each extends NamedInFile>(all: readonly Each[], keyOf: KeyOf) {
  const groups = new Map<string, Each[]>()
  for (const each of all) {
    const key = JSON.stringify(keyOf(each))
    const own = groups.get(key)
    if (own) own.push(each)
    else groups.set(key, [each])
  }
  return groups
}

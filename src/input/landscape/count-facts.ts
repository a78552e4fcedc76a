import type { LandscapeInterface } from '../../model/landscape.ts'
import type { DerivedFact } from '../../model/question.ts'
import type { Requirements } from '../../model/requirements.ts'

/** A number that a landscape tells of one exchange; null: it does not tell it. */
export type CountFact = (
  fact: Exclude<DerivedFact, 'kind'>,
  exchange: Requirements,
  of: LandscapeInterface,
) => number | null

/**
 * Counts what the interfaces of a landscape tell of each exchange. Who sends or receives the same data is known only where
 * the data is named.
 */
export function countFacts(systems: number, interfaces: readonly LandscapeInterface[]): CountFact {
  const senders = new Map<string, Set<string>>()
  const receivers = new Map<string, Set<string>>()
  for (const { data, links } of interfaces)
    for (const name of data)
      for (const { from, to } of links) {
        add(senders, keyOf(name, to), from)
        add(receivers, keyOf(name, from), to)
      }
  const carried = interfaces.reduce(
    (sum, { over, links }) => sum + (over === null ? 0 : links.length),
    0,
  )
  return (fact, { from, to }, { data }) => {
    switch (fact) {
      case 'systems':
        return systems
      case 'carried':
        return carried
      case 'receivers':
        return sizeOf(data.map(name => receivers.get(keyOf(name, from))))
      case 'senders':
        return sizeOf(data.flatMap(name => to.map(to => senders.get(keyOf(name, to)))))
    }
  }
}

const keyOf = (data: string, system: string) => JSON.stringify([data, system])

function add(sets: Map<string, Set<string>>, key: string, name: string): void {
  const set = sets.get(key)
  if (set) set.add(name)
  else sets.set(key, new Set([name]))
}

/** Of all sets together; null where there is none. */
function sizeOf(sets: readonly (ReadonlySet<string> | undefined)[]): number | null {
  const known = sets.filter(set => set !== undefined)
  const [first] = known
  if (first === undefined) return null
  return known.length === 1 ? first.size : new Set(known.flatMap(set => [...set])).size
}

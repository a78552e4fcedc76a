import type { WorkStep } from '../../model/result/landscape.ts'
import type { LayeredInterface } from './group-layers.ts'
import { type SetsByName, setsByName } from './sets-by-name.ts'

/**
 * The interfaces that move to a shared layer in the order in which to do them. An interface needs each of its systems
 * connected to each of its layers; what runs over a layer today has connected them. Next is always the interface after
 * which most interfaces need nothing but a route, counted for each connection that it takes; among equals the one whose
 * systems most interfaces wait for; then the order of the file.
 */
export function orderWork(interfaces: readonly LayeredInterface[]): readonly WorkStep[] {
  const shared = interfaces.filter(({ layers }) => layers.length > 0)
  const done = shared.filter(({ of }) => of.over !== null)
  const connected = new Set(done.flatMap(connectionsOf))
  const open = shared.filter(({ of }) => of.over === null).map(each => waitingFor(each, connected))
  const steps: WorkStep[] = []
  let rest = open
  while (rest.length > 0) {
    const ready = rest.filter(({ missing }) => missing.size === 0)
    steps.push(...ready.map(({ name }) => ({ interface: name, connects: [], unblocks: 0 })))
    rest = rest.filter(({ missing }) => missing.size > 0)
    const next = chooseNext(rest)
    if (next === null) break
    const { of, unblocks } = next
    steps.push({ interface: of.name, connects: namesOf(of.missing), unblocks })
    rest = rest.filter(each => each !== of)
    const now = new Set(of.missing)
    for (const each of rest) for (const connection of now) each.missing.delete(connection)
  }
  return steps
}

/** An interface and the connections that it still needs. */
interface Waiting {
  readonly name: string
  readonly missing: Set<string>
}

function waitingFor(each: LayeredInterface, connected: ReadonlySet<string>): Waiting {
  const missing = connectionsOf(each).filter(connection => !connected.has(connection))
  return { name: each.of.name, missing: new Set(missing) }
}

/** Each system with each layer. */
function connectionsOf({ of, layers }: LayeredInterface): readonly string[] {
  const systems = of.links.flatMap(({ from, to }) => [from, to])
  return layers.flatMap(layer => systems.map(system => JSON.stringify([layer, system])))
}

const namesOf = (connections: ReadonlySet<string>): readonly string[] => [
  ...new Set([...connections].map(each => JSON.parse(each)[1] as string)),
]

/** The first of the best; null where none is left. Those that need the same are looked at once. */
function chooseNext(rest: readonly Waiting[]): Rated | null {
  const waiting = setsByName<Waiting>()
  for (const each of rest) for (const connection of each.missing) waiting.add(connection, each)
  const different = new Map<string, Waiting>()
  for (const each of rest) {
    const key = [...each.missing].toSorted().join()
    if (!different.has(key)) different.set(key, each)
  }
  let best: Rated | null = null
  for (const each of different.values()) {
    const next = rate(each, waiting)
    if (best === null || isBetter(next, best)) best = next
  }
  return best
}

/** What doing an interface brings. */
interface Rated {
  readonly of: Waiting
  readonly unblocks: number
  /** The interfaces that wait for any of its connections. */
  readonly touched: number
}

function rate(of: Waiting, waiting: SetsByName<Waiting>): Rated {
  const touched = new Set([...of.missing].flatMap(connection => [...waiting.of(connection)]))
  touched.delete(of)
  let unblocks = 0
  for (const { missing } of touched) if (isSubset(missing, of.missing)) unblocks += 1
  return { of, unblocks, touched: touched.size }
}

function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  if (some.size > all.size) return false
  for (const each of some) if (!all.has(each)) return false
  return true
}

/** Counted for each connection, itself included. */
function isBetter(one: Rated, other: Rated): boolean {
  const [a, b] = [one.of.missing.size, other.of.missing.size]
  const unblocks = (one.unblocks + 1) * b - (other.unblocks + 1) * a
  return unblocks > 0 || (unblocks === 0 && one.touched * b > other.touched * a)
}

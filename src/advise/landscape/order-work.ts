import type { LayerKind, WorkStep } from '../../model/result/landscape.ts'
import type { LayeredInterface } from './group-layers.ts'

/**
 * The interfaces that move to a shared layer in the order in which to do them. An interface needs each of its systems
 * connected to each of its layers; what runs over a layer today has connected them. Next is always the interface after
 * which most interfaces need nothing but a route, counted for each connection that it takes; among equals the one for whose
 * connections most interfaces wait; then the order of the file.
 */
export function orderWork(interfaces: readonly LayeredInterface[]): readonly WorkStep[] {
  const shared = interfaces.filter(({ layers }) => layers.length > 0)
  const done = shared.filter(({ of }) => of.over !== null)
  const connected = new Set(done.flatMap(connectionsOf))
  const open = shared.filter(({ of }) => of.over === null)
  const missing = open.map(each => connectionsOf(each).filter(each => !connected.has(each)))
  const names = open.map(({ of }) => of.name)
  const board = groupAlike(missing)
  const steps: WorkStep[] = readySteps(
    indexesOf(missing, each => each.length === 0),
    names,
  )
  for (let next = chooseNext(board); next !== null; next = chooseNext(board)) {
    const [first = 0, ...others] = next.group.members
    const { missing } = next.group
    const [layers, connects] = [namesOf<LayerKind>(missing, 0), namesOf(missing, 1)]
    steps.push({ interface: names[first] ?? '', connects, layers, unblocks: next.unblocks })
    const ready = [...others, ...connect(board, next.group)].toSorted((one, other) => one - other)
    steps.push(...readySteps(ready, names))
  }
  return steps
}

/** Each system with each layer, once and in order. */
function connectionsOf({ of, layers }: LayeredInterface): readonly string[] {
  const systems = new Set(of.links.flatMap(({ from, to }) => [from, to]))
  return layers
    .flatMap(layer => [...systems].map(system => JSON.stringify([layer, system])))
    .toSorted()
}

/** Of connections the layers (0) or the systems (1), each once. */
const namesOf = <Name extends string>(connections: readonly string[], part: 0 | 1) => [
  ...new Set(connections.map(each => JSON.parse(each)[part] as Name)),
]

const indexesOf = <T>(items: readonly T[], is: (item: T) => boolean): readonly number[] =>
  items.flatMap((item, index) => (is(item) ? [index] : []))

const readySteps = (indexes: readonly number[], names: readonly string[]): WorkStep[] =>
  indexes.map(index => ({ interface: names[index] ?? '', connects: [], layers: [], unblocks: 0 }))

/** The interfaces that need the same connections, by their indexes in ascending order. */
interface Group {
  readonly missing: readonly string[]
  readonly members: readonly number[]
}

/** A scratch table of what is left: `connect` writes into it, and `chooseNext` remembers ratings in it. */
interface Board {
  /** By what they need, joined. */
  readonly groups: Map<string, Group>
  /** By connection: how many interfaces need it. */
  readonly waiting: Map<string, number>
  /** By connection: the keys of the groups that need it. */
  readonly needing: Map<string, Set<string>>
  /** By key of a group: what doing one of it brings, as long as that stays so. */
  readonly rated: Map<string, Rated>
}

function groupAlike(missing: readonly (readonly string[])[]): Board {
  const board: Board = {
    groups: new Map(),
    waiting: new Map(),
    needing: new Map(),
    rated: new Map(),
  }
  for (const [index, needs] of missing.entries()) if (needs.length > 0) addTo(board, needs, [index])
  return board
}

function addTo(board: Board, missing: readonly string[], members: readonly number[]): void {
  const { groups, waiting, needing } = board
  const key = missing.join()
  const known = groups.get(key)?.members ?? []
  groups.set(key, {
    missing,
    members: [...known, ...members].toSorted((one, other) => one - other),
  })
  for (const each of missing) {
    waiting.set(each, (waiting.get(each) ?? 0) + members.length)
    needing.set(each, (needing.get(each) ?? new Set()).add(key))
  }
}

function removeFrom({ groups, waiting, needing, rated }: Board, { missing, members }: Group): void {
  const key = missing.join()
  groups.delete(key)
  rated.delete(key)
  for (const each of missing) {
    waiting.set(each, (waiting.get(each) ?? 0) - members.length)
    needing.get(each)?.delete(key)
  }
}

/** The groups that need these connections, at least one of them or all. */
function groupsNeeding(board: Board, connections: readonly string[], how: 'some' | 'every') {
  const keysOf = (each: string) => [...(board.needing.get(each) ?? [])]
  const some = how === 'some' ? connections : connections.slice(0, 1)
  return [...new Set(some.flatMap(keysOf))]
    .map(key => board.groups.get(key) as Group)
    .filter(({ missing }) => connections[how](each => missing.includes(each)))
}

/** Makes the connections of a group; returns the other interfaces that need nothing more. */
function connect(board: Board, { missing: made }: Group): readonly number[] {
  const touched = groupsNeeding(board, made, 'some')
  const own = made.join()
  for (const group of touched) removeFrom(board, group)
  return touched.flatMap(({ missing, members }) => {
    const rest = missing.filter(each => !made.includes(each))
    if (rest.length > 0) {
      addTo(board, rest, members)
      // No other rating changes: whoever waits for what was made is touched, and of the rest as many wait as before.
      for (const each of groupsNeeding(board, rest, 'every'))
        board.rated.delete(each.missing.join())
    }
    return rest.length > 0 || missing.join() === own ? [] : members
  })
}

/** What doing an interface of a group brings. */
interface Rated {
  readonly group: Group
  readonly unblocks: number
  /** How many interfaces wait for its connections, counted for each of these. */
  readonly wanted: number
}

function chooseNext(board: Board): Rated | null {
  let best: Rated | null = null
  for (const [key, group] of board.groups) {
    const next = board.rated.get(key) ?? rate(group, board)
    board.rated.set(key, next)
    if (best === null || isBetter(next, best)) best = next
  }
  return best
}

function rate(group: Group, board: Board): Rated {
  return {
    group,
    unblocks: countWithin(group.missing, board) - 1,
    wanted: group.missing.reduce((sum, each) => sum + (board.waiting.get(each) ?? 0), 0),
  }
}

/** How many interfaces need only some of these connections. */
function countWithin(connections: readonly string[], { groups }: Board): number {
  if (connections.length > FEW)
    return [...groups.values()].reduce(
      (sum, { missing, members }) =>
        sum + (missing.every(each => connections.includes(each)) ? members.length : 0),
      0,
    )
  let sum = 0
  for (const key of subsetKeys(connections)) sum += groups.get(key)?.members.length ?? 0
  return sum
}

// Of so many connections all subsets are looked up; of more, all groups are looked at.
const FEW = 4

/** The keys of all subsets but the empty one. */
function subsetKeys(connections: readonly string[]): readonly string[] {
  const keys: string[] = []
  for (const each of connections) keys.push(...keys.map(key => `${key},${each}`), each)
  return keys
}

/** Counted for each connection, itself included. */
function isBetter(one: Rated, other: Rated): boolean {
  const [a, b] = [one.group.missing.length, other.group.missing.length]
  const unblocks = (one.unblocks + 1) * b - (other.unblocks + 1) * a
  if (unblocks !== 0) return unblocks > 0
  const wanted = one.wanted * b - other.wanted * a
  const earlier = (one.group.members[0] ?? 0) < (other.group.members[0] ?? 0)
  return wanted > 0 || (wanted === 0 && earlier)
}

/**
 * Formulas over variables, of two truth values: a test that the values of a variable lie within a mask, `and`, `or` and
 * `not`. Equal formulas are one number, so that residues are compared by numbers.
 */
export interface Formulas {
  /** True where the variable has none but these values. */
  test(variable: number, mask: number): number
  and(parts: readonly number[]): number
  or(parts: readonly number[]): number
  not(part: number): number
  /** What is left of a formula when a variable has these values. */
  assign(formula: number, variable: number, mask: number): number
  /** The variables that it still depends on, in ascending order. */
  variablesOf(formula: number): readonly number[]
  /** How many are stored. */
  count(): number
}

/** The formula that is never true, and the one that always is. */
export const NEVER = 0
export const ALWAYS_TRUE = 1

interface Store {
  readonly nodes: Node[]
  readonly ids: Map<string, number>
}

interface Node {
  readonly kind: 'constant' | 'test' | 'and' | 'or' | 'not'
  /** Of a test: the variable and the mask; else other formulas. */
  readonly parts: readonly number[]
  readonly variables: readonly number[]
  /** What is left of it, by variable and mask. */
  readonly left: Map<number, number>
}

/** An empty store of formulas. */
export function createFormulas(): Formulas {
  const constant = (): Node => ({ kind: 'constant', parts: [], variables: [], left: new Map() })
  const store: Store = { nodes: [constant(), constant()], ids: new Map() }
  return {
    test: (variable, mask) => intern(store, 'test', [variable, mask]),
    and: parts => join(store, 'and', parts),
    or: parts => join(store, 'or', parts),
    not: part => negate(store, part),
    assign: (formula, variable, mask) => assign(store, formula, { variable, mask }),
    variablesOf: formula => nodeAt(store, formula).variables,
    count: () => store.nodes.length,
  }
}

function nodeAt({ nodes }: Store, formula: number): Node {
  return nodes[formula] as Node
}

function intern(store: Store, kind: Node['kind'], parts: readonly number[]): number {
  const key = `${kind} ${parts.join()}`
  const known = store.ids.get(key)
  if (known !== undefined) return known
  const id = store.nodes.length
  store.nodes.push({ kind, parts, variables: variablesIn(store, kind, parts), left: new Map() })
  store.ids.set(key, id)
  return id
}

function variablesIn(
  store: Store,
  kind: Node['kind'],
  parts: readonly number[],
): readonly number[] {
  if (kind === 'test') return [parts[0] as number]
  const all = new Set(parts.flatMap(part => nodeAt(store, part).variables))
  return [...all].sort((one, other) => one - other)
}

function negate(store: Store, part: number): number {
  if (part === NEVER) return ALWAYS_TRUE
  if (part === ALWAYS_TRUE) return NEVER
  const node = nodeAt(store, part)
  return node.kind === 'not' ? (node.parts[0] as number) : intern(store, 'not', [part])
}

/** `and` or `or` of these parts: without those that say nothing, each once, in ascending order. */
function join(store: Store, kind: 'and' | 'or', given: readonly number[]): number {
  const [stop, empty] = kind === 'and' ? [NEVER, ALWAYS_TRUE] : [ALWAYS_TRUE, NEVER]
  if (given.includes(stop)) return stop
  const parts = new Set(given.flatMap(part => partsOf(store, kind, part)))
  parts.delete(empty)
  if ([...parts].some(part => parts.has(negatedIn(store, part)))) return stop
  const least = absorb(store, kind, [...parts])
  if (least.length < 2) return least[0] ?? empty
  return intern(
    store,
    kind,
    least.sort((one, other) => one - other),
  )
}

/** A formula of the same kind stands for its parts. */
function partsOf(store: Store, kind: 'and' | 'or', part: number): readonly number[] {
  const node = nodeAt(store, part)
  return node.kind === kind ? node.parts : [part]
}

/** The negation of a formula where it is known already; else -1. */
function negatedIn(store: Store, part: number): number {
  const node = nodeAt(store, part)
  return node.kind === 'not' ? (node.parts[0] as number) : (store.ids.get(`not ${part}`) ?? -1)
}

/** Without the parts that follow from another one: x and (x or y) is x, x or (x and y) is x. */
function absorb(store: Store, kind: 'and' | 'or', parts: readonly number[]): number[] {
  const inner = kind === 'and' ? 'or' : 'and'
  return parts.filter(part => {
    const node = nodeAt(store, part)
    return !(node.kind === inner && node.parts.some(each => parts.includes(each)))
  })
}

/** Variables are few enough for one number to name one of them with a mask. */
const MASKS = 2 ** 32

function assign(
  store: Store,
  formula: number,
  value: { readonly variable: number; readonly mask: number },
): number {
  const node = nodeAt(store, formula)
  if (!node.variables.includes(value.variable)) return formula
  if (node.kind === 'test')
    return (value.mask & ~(node.parts[1] as number)) === 0 ? ALWAYS_TRUE : NEVER
  const key = value.variable * MASKS + value.mask
  const known = node.left.get(key)
  if (known !== undefined) return known
  const parts = node.parts.map(part => assign(store, part, value))
  const left =
    node.kind === 'not'
      ? negate(store, parts[0] as number)
      : join(store, node.kind as 'and' | 'or', parts)
  node.left.set(key, left)
  return left
}

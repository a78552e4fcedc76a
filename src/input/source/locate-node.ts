import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml'
import { spanOfNode } from './check-nodes.ts'
import type { Span } from './locate-offsets.ts'
import type { Path } from './source-node.ts'

/** Finds the nodes of one document by their paths. */
export interface NodeFinder {
  /**
   * The stretch of the text of the key or the value at a path. A path that leads to nothing ends at the last node that
   * exists; an empty value is located at its key, a block at its first key.
   */
  readonly spanOf: (path: Path, at: 'key' | 'value') => Span
  /** The text of the plain number at a path; null where there is none. */
  readonly textOfNumber: (path: Path) => string | null
}

/** The finder of a document's nodes. The keys of a mapping are looked up once for all paths: a text may have as many faults as keys. */
export function nodeFinder(document: Document): NodeFinder {
  const context = { document, index: indexPairs() }
  return {
    spanOf: (path, at) => {
      const end = walk(path, context)
      return at === 'key' && end.key && !end.lost ? spanOfNode(end.key) : spanOfValue(end)
    },
    textOfNumber: path => {
      const { value, lost } = walk(path, context)
      const node = isAlias(value) ? value.resolve(document) : value
      const isNumber = !lost && isScalar(node) && typeof node.value === 'number'
      return isNumber ? (node.source ?? null) : null
    },
  }
}

/** The pair of a mapping that a key stands for, the first where it is repeated. */
type PairIndex = (map: YAMLMap) => ReadonlyMap<string, Pair>

function indexPairs(): PairIndex {
  const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()
  return map => {
    const found = known.get(map) ?? new Map(map.items.toReversed().flatMap(keyed))
    known.set(map, found)
    return found
  }
}

const keyed = (pair: Pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])

/** A pair of the tree on the way to a path's end; `lost` where the path leads on and the tree does not. */
interface Step {
  readonly key: Node | null
  readonly value: Node | null
  readonly lost: boolean
}

interface WalkContext {
  readonly document: Document
  readonly index: PairIndex
}

function walk(path: Path, context: WalkContext): Step {
  const root: Step = { key: null, value: context.document.contents, lost: false }
  return path.reduce<Step>((step, key) => (step.lost ? step : follow(step, key, context)), root)
}

function follow(step: Step, key: string | number, { document, index }: WalkContext): Step {
  const node = isAlias(step.value) ? (step.value.resolve(document) ?? null) : step.value
  if (isMap(node)) {
    const pair = index(node).get(String(key))
    if (pair) return { key: asNode(pair.key), value: asNode(pair.value), lost: false }
  }
  if (isSeq(node) && typeof key === 'number' && key < node.items.length) {
    return { key: null, value: asNode(node.items[key]), lost: false }
  }
  return { ...step, lost: true }
}

function asNode(item: unknown): Node | null {
  return isNode(item) ? item : null
}

function spanOfValue({ key, value }: Step): Span {
  const span = value ? spanOfNode(value) : { start: 0, end: 0 }
  if (key && span.start === span.end) return spanOfNode(key)
  const first = isCollection(value) && !value.flow ? firstOf(value.items[0]) : null
  return first ? { start: span.start, end: spanOfNode(first).end } : span
}

function firstOf(item: unknown): Node | null {
  if (typeof item === 'object' && item !== null && 'key' in item) return asNode(item.key)
  return asNode(item)
}

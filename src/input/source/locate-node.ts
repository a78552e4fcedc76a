import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
} from 'yaml'
import { spanOfNode } from './check-nodes.ts'
import type { Span } from './locate-offsets.ts'
import type { Path } from './source-node.ts'

/**
 * The stretch of the text of the key or the value at a path. A path that leads to nothing ends at the last node that
 * exists; an empty value is located at its key, a block at its first key.
 */
export function locateNode(document: Document, path: Path, at: 'key' | 'value'): Span {
  const end = walk(document, path)
  return at === 'key' && end.key && !end.lost ? spanOfNode(end.key) : spanOfValue(end)
}

/** The text of the plain number at a path; null where there is none. */
export function textOfNumber(document: Document, path: Path): string | null {
  const { value, lost } = walk(document, path)
  const node = isAlias(value) ? value.resolve(document) : value
  return !lost && isScalar(node) && typeof node.value === 'number' ? (node.source ?? null) : null
}

/** A pair of the tree on the way to a path's end; `lost` where the path leads on and the tree does not. */
interface Step {
  readonly key: Node | null
  readonly value: Node | null
  readonly lost: boolean
}

function walk(document: Document, path: Path): Step {
  const root: Step = { key: null, value: document.contents, lost: false }
  return path.reduce<Step>((step, key) => (step.lost ? step : follow(step, key, document)), root)
}

function follow(step: Step, key: string | number, document: Document): Step {
  const node = isAlias(step.value) ? (step.value.resolve(document) ?? null) : step.value
  if (isMap(node)) {
    const pair = node.items.find(
      item => isScalar(item.key) && String(item.key.value) === String(key),
    )
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

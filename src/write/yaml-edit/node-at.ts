import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml'
import type { Path } from '../../input/source/source-node.ts'

/** The node at a path, which follows no alias; null where the path leads to nothing. */
export function nodeAt({ contents }: Document, path: Path): Node | null {
  return path.reduce<Node | null>((node, step) => {
    const child = isMap(node) ? pairOf(node, String(step))?.value : itemOf(node, step)
    return isNode(child) ? child : null
  }, contents)
}

/** The entry of a mapping; of a key that JSON repeats the last one, since that one counts. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.findLast(item => keyOf(item) === key)
}

/** The key of an entry as text. */
export function keyOf({ key }: Pair): string | null {
  return isScalar(key) ? String(key.value) : null
}

function itemOf(node: Node | null, step: string | number): unknown {
  return isSeq(node) ? node.items[Number(step)] : null
}

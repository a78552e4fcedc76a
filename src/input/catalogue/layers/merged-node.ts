import type { Locator, Path, SourceNode } from '../../source/source-node.ts'

/** A value that was merged from nodes of several files; each child knows the node that it came from. */
export interface MergedNode {
  readonly data: unknown
  /** The node that it came from; of a merged value, the node of the catalogue below. */
  readonly node: SourceNode
  /** By key or index; null where nothing in it was merged. */
  readonly children: ReadonlyMap<string | number, MergedNode> | null
}

/** A node of one file, unchanged. */
export function asWritten(node: SourceNode): MergedNode {
  return { data: node.data, node, children: null }
}

/** A mapping of these entries that takes the place of `node`. */
export function mergedMapping(
  node: SourceNode,
  entries: readonly (readonly [string, MergedNode])[],
): MergedNode {
  const data = Object.fromEntries(entries.map(([key, { data }]) => [key, data]))
  return { data, node, children: new Map(entries) }
}

/** A list of these items that takes the place of `node`. */
export function mergedList(node: SourceNode, items: readonly MergedNode[]): MergedNode {
  return { data: items.map(({ data }) => data), node, children: new Map(items.entries()) }
}

/** The merged value as a source node, of which every value has the place where it was written. */
export function toSourceNode(merged: MergedNode): SourceNode {
  const locator: Locator = {
    locate: (path, at) => {
      const { node, rest } = originOf(merged, path)
      return node.locator.locate([...node.path, ...rest], at)
    },
    approximate: path => {
      const { node, rest } = originOf(merged, path)
      return node.locator.approximate([...node.path, ...rest])
    },
    number: path => {
      const { node, rest } = originOf(merged, path)
      return node.locator.number([...node.path, ...rest])
    },
  }
  return { data: merged.data, path: [], locator }
}

/** The node that a path leads into, and what is left of the path there. */
function originOf(
  { node, children }: MergedNode,
  path: Path,
): { readonly node: SourceNode; readonly rest: Path } {
  const [first, ...rest] = path
  const child = first === undefined ? undefined : children?.get(first)
  return child ? originOf(child, rest) : { node, rest: path }
}

import type { Locator, Path, SourceNode } from '../../source/source-node.ts'

/** A value that was put together from parts of several files: each child knows the part that it came from. */
export interface Graft {
  readonly data: unknown
  /** Where it stands; for what was put together, where it stood before. */
  readonly part: SourceNode
  /** By key or index; null where nothing below was put together. */
  readonly children: ReadonlyMap<string | number, Graft> | null
}

/** A part as it was written. */
export function whole(part: SourceNode): Graft {
  return { data: part.data, part, children: null }
}

/** A mapping of these entries. */
export function graftMapping(
  part: SourceNode,
  entries: readonly (readonly [string, Graft])[],
): Graft {
  const data = Object.fromEntries(entries.map(([key, { data }]) => [key, data]))
  return { data, part, children: new Map(entries) }
}

/** A list of these items. */
export function graftList(part: SourceNode, items: readonly Graft[]): Graft {
  return { data: items.map(({ data }) => data), part, children: new Map(items.entries()) }
}

/** The same as a part: every fault in it is placed where the faulty piece was written. */
export function partOfGraft(graft: Graft): SourceNode {
  const locator: Locator = {
    locate: (path, at) => {
      const { part, rest } = originOf(graft, path)
      return part.locator.locate([...part.path, ...rest], at)
    },
    mark: path => {
      const { part, rest } = originOf(graft, path)
      return part.locator.mark([...part.path, ...rest])
    },
  }
  return { data: graft.data, path: [], locator }
}

/** The part that a path leads into, and what is left of the path there. */
function originOf(
  { part, children }: Graft,
  path: Path,
): { readonly part: SourceNode; readonly rest: Path } {
  const [first, ...rest] = path
  const child = first === undefined ? undefined : children?.get(first)
  return child ? originOf(child, rest) : { part, rest: path }
}

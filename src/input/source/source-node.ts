import type { Parsed, Place } from '../../model/finding.ts'

/** The keys and list indexes that lead from a document's root to a node of it. */
export type Path = readonly (string | number)[]

/** Where nodes of a document stand. */
export interface Locator {
  /** The exact place of a value or of its key; of the nearest node that exists where the path leads to nothing. */
  readonly locate: (path: Path, at: 'key' | 'value') => Place
  /** A place to remember a node by, found without reading the text again: in NDJSON the line is exact enough. */
  readonly approximate: (path: Path) => Place
}

/** A node of a document: plain data, and where it stands. */
export interface SourceNode {
  readonly data: unknown
  readonly path: Path
  readonly locator: Locator
}

/** One document of a stream, 1-based. Its content is the node at its root; errors beside it left the data readable. */
export interface LocatedDocument {
  readonly document: number
  readonly place: Place
  readonly content: Parsed<SourceNode>
}

/** The node under a key or an index; its data is undefined where there is none. */
export function childAt(node: SourceNode, ...steps: Path): SourceNode {
  const data = steps.reduce<unknown>(dataAt, node.data)
  return { data, path: [...node.path, ...steps], locator: node.locator }
}

/** The nodes of a mapping by key; none where the node is no mapping. */
export function entriesOf(node: SourceNode): readonly (readonly [string, SourceNode])[] {
  if (!isMapping(node.data)) return []
  return Object.keys(node.data).map(key => [key, childAt(node, key)] as const)
}

/** The nodes of a list; none where the node is no list. */
export function itemsOf(node: SourceNode): readonly SourceNode[] {
  if (!Array.isArray(node.data)) return []
  return node.data.map((_, index) => childAt(node, index))
}

/** The nodes at a path such as `rules.*.when`, where `*` stands for every item of a list; those that are missing are left out. */
export function selectNodes(node: SourceNode, path: string): readonly SourceNode[] {
  return path
    .split('.')
    .reduce<readonly SourceNode[]>((nodes, step) => nodes.flatMap(stepInto(step)), [node])
}

/** Where the node's value stands. */
export function valuePlace(node: SourceNode): Place {
  return node.locator.locate(node.path, 'value')
}

/** Where the node's key stands. */
export function keyPlace(node: SourceNode): Place {
  return node.locator.locate(node.path, 'key')
}

/** True of plain objects: neither null nor a list. */
export function isMapping(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function stepInto(step: string): (node: SourceNode) => readonly SourceNode[] {
  if (step === '*') return itemsOf
  return node => {
    const under = childAt(node, step)
    return under.data === undefined ? [] : [under]
  }
}

function dataAt(data: unknown, step: string | number): unknown {
  if (Array.isArray(data)) return typeof step === 'number' ? data[step] : undefined
  return isMapping(data) && Object.hasOwn(data, step) ? data[step] : undefined
}

import type { Parsed, Place } from '../../model/finding.ts'

/** The keys and list indexes that lead from the root of a document to a node. */
export type Path = readonly (string | number)[]

/** Finds the places of the nodes of one document. */
export interface Locator {
  /** The exact place of a value or of its key; of the nearest node that exists where the path leads to nothing. */
  readonly locate: (path: Path, at: 'key' | 'value') => Place
  /** The place of a node's key, or of its whole line where finding the key would cost another parse (NDJSON). */
  readonly approximate: (path: Path) => Place
  /** How the number at a path is written; may be null where there is none. */
  readonly number: (path: Path) => WrittenNumber | null
}

/** A number as it stands in its text. In JSON it means a number; in YAML it is what a person wrote without quotes. */
export interface WrittenNumber {
  readonly text: () => string
  readonly isJson: boolean
}

/** A value in a document, at any depth: plain data, its path from the root, and the locator of the document. */
export interface SourceNode {
  readonly data: unknown
  readonly path: Path
  readonly locator: Locator
}

/** One document of a stream, counted from 1. Its content is its root; errors beside that left the data readable. */
export interface LocatedDocument {
  readonly document: number
  readonly place: Place
  readonly content: Parsed<SourceNode>
}

/** The node at a path below a node; its data is undefined where there is none. */
export function childAt(node: SourceNode, ...steps: Path): SourceNode {
  const data = steps.reduce<unknown>(dataAt, node.data)
  return { data, path: [...node.path, ...steps], locator: node.locator }
}

/** The values of a mapping with their keys; none where the node is no mapping. */
export function entriesOf(node: SourceNode): readonly (readonly [string, SourceNode])[] {
  if (!isMapping(node.data)) return []
  return Object.keys(node.data).map(key => [key, childAt(node, key)] as const)
}

/** The items of a list; none where the node is no list. */
export function itemsOf(node: SourceNode): readonly SourceNode[] {
  if (!Array.isArray(node.data)) return []
  return node.data.map((_, index) => childAt(node, index))
}

/** A node without the keys of its mapping that are none of these. */
export function withKeys(node: SourceNode, keys: readonly string[]): SourceNode {
  if (!isMapping(node.data)) return node
  const kept = Object.entries(node.data).filter(([key]) => keys.includes(key))
  return { ...node, data: Object.fromEntries(kept) }
}

/** The nodes at a path such as `rules.*.when`, where `*` stands for every item of a list; missing ones are left out. */
export function selectNodes(node: SourceNode, path: string): readonly SourceNode[] {
  return path
    .split('.')
    .reduce<readonly SourceNode[]>((nodes, step) => nodes.flatMap(stepInto(step)), [node])
}

/** The place of a node's value. */
export function valuePlace(node: SourceNode): Place {
  return node.locator.locate(node.path, 'value')
}

/** The place of a node's key. */
export function keyPlace(node: SourceNode): Place {
  return node.locator.locate(node.path, 'key')
}

/** A value as a person wrote it: a number of YAML as its text (`250.000`, `007`), all else as it is. */
export function asWritten({ data, path, locator }: SourceNode): unknown {
  const number = typeof data === 'number' ? locator.number(path) : null
  return number === null || number.isJson ? data : number.text()
}

/** The text of a word or figure; a list or mapping has none, whatever its keys (`toString` may be one of them). */
export function textOf(data: unknown): string {
  return typeof data === 'object' && data !== null ? '' : String(data)
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

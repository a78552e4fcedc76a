import type { Parsed, Place } from '../../model/finding.ts'

/** The keys and list indexes that lead from a document's root to a part of it. */
export type Path = readonly (string | number)[]

/** Where parts of a document stand. */
export interface Locator {
  /** The exact place of a value or of its key; of the nearest part that exists where the path leads to nothing. */
  readonly locate: (path: Path, at: 'key' | 'value') => Place
  /** A place to remember a part by, found without reading the text again: in NDJSON the line is exact enough. */
  readonly mark: (path: Path) => Place
}

/** A part of a document: plain data, and where it stands. */
export interface SourceNode {
  readonly data: unknown
  readonly path: Path
  readonly locator: Locator
}

/** One document of a stream, 1-based. Its content is the part at its root; errors beside it left the data readable. */
export interface LocatedDocument {
  readonly document: number
  readonly place: Place
  readonly content: Parsed<SourceNode>
}

/** The part under a key or an index; its data is undefined where there is none. */
export function partAt(part: SourceNode, ...steps: Path): SourceNode {
  const data = steps.reduce<unknown>(dataAt, part.data)
  return { data, path: [...part.path, ...steps], locator: part.locator }
}

/** The parts of a mapping by key; none where the part is no mapping. */
export function partsByKey(part: SourceNode): readonly (readonly [string, SourceNode])[] {
  if (!isMapping(part.data)) return []
  return Object.keys(part.data).map(key => [key, partAt(part, key)] as const)
}

/** The parts of a list; none where the part is no list. */
export function partsOfList(part: SourceNode): readonly SourceNode[] {
  if (!Array.isArray(part.data)) return []
  return part.data.map((_, index) => partAt(part, index))
}

/** The parts at a path such as `rules.*.when`, where `*` stands for every item of a list; those that are missing are left out. */
export function selectParts(part: SourceNode, path: string): readonly SourceNode[] {
  return path
    .split('.')
    .reduce<readonly SourceNode[]>((parts, step) => parts.flatMap(stepInto(step)), [part])
}

/** Where the part's value stands. */
export function valuePlace(part: SourceNode): Place {
  return part.locator.locate(part.path, 'value')
}

/** Where the part's key stands. */
export function keyPlace(part: SourceNode): Place {
  return part.locator.locate(part.path, 'key')
}

/** True of plain objects: neither null nor a list. */
export function isMapping(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function stepInto(step: string): (part: SourceNode) => readonly SourceNode[] {
  if (step === '*') return partsOfList
  return part => {
    const under = partAt(part, step)
    return under.data === undefined ? [] : [under]
  }
}

function dataAt(data: unknown, step: string | number): unknown {
  if (Array.isArray(data)) return typeof step === 'number' ? data[step] : undefined
  return isMapping(data) && Object.hasOwn(data, step) ? data[step] : undefined
}

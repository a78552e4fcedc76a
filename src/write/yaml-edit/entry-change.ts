import { isMapping, type Path } from '../../input/source/source-node.ts'
import type { WrittenData } from './write-value.ts'

/** One entry of one mapping of a document, and what its value shall be. */
export interface EntryChange {
  /** Leads to the mapping; its last step may be missing in the document, or lead to nothing written. */
  readonly path: Path
  readonly key: string
  /** Undefined: the entry is removed. */
  readonly data: WrittenData | undefined
  /** The order of the mapping's keys: a new entry follows the closest earlier one. */
  readonly order: readonly string[]
}

/** Whether a document's data became what the change says, and is otherwise as before; the order of entries does not count. */
export function isChanged(before: unknown, after: unknown, change: EntryChange): boolean {
  const path = [...change.path, change.key]
  const expected = putLast(before, path, change.data)
  return JSON.stringify(expected) === JSON.stringify(putLast(after, path, dataAt(after, path)))
}

/** The data at a path; undefined where it leads to nothing. */
export function dataAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, step) => {
    if (Array.isArray(part)) return part[Number(step)]
    return isMapping(part) && Object.hasOwn(part, step) ? part[step] : undefined
  }, data)
}

/** The data with another part at a path; every entry on the way there is the last of its mapping. */
function putLast(data: unknown, [step, ...rest]: Path, part: unknown): unknown {
  if (step === undefined) return part
  if (Array.isArray(data)) {
    return data.map((item, index) => (index === step ? putLast(item, rest, part) : item))
  }
  const { [step]: inner, ...others } = isMapping(data) ? data : {}
  return { ...others, [step]: putLast(inner, rest, part) }
}

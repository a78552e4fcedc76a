/** What a list of interfaces or a catalogue of software says of a landscape, and what of it could not be used. */
export interface Imported {
  readonly systems: readonly ImportedSystem[]
  readonly interfaces: readonly ImportedInterface[]
  readonly remarks: readonly ImportRemark[]
}

/** A system; null: not said. */
export interface ImportedSystem {
  readonly name: string
  readonly owner: string | null
  readonly kind: string | null
}

/** An interface with the answers that are known. */
export interface ImportedInterface {
  readonly name: string
  readonly description: string | null
  readonly from: string
  readonly to: readonly string[]
  readonly data: readonly string[]
  readonly over: string | null
  readonly answers: Readonly<Record<string, string | readonly string[]>>
}

/** What was left out or stays unknown, and why. */
export interface ImportRemark {
  readonly code: RemarkCode
  readonly file: string
  /** null: many places. */
  readonly line: number | null
  /** What it is about: a column, a value, a name. */
  readonly value: string
}

/** Each way in which something of a list or a catalogue cannot be used, or may be meant otherwise. The first two leave nothing. */
export type RemarkCode =
  | 'list-unreadable'
  | 'column-missing'
  | 'column-unused'
  | 'column-twice'
  | 'row-without-end'
  | 'row-to-itself'
  | 'row-twice'
  | 'quote-stray'
  | 'cell-surplus'
  | 'cell-split'
  | 'cell-whole'
  | 'value-unknown'
  | 'entity-unreadable'
  | 'entity-unnamed'
  | 'entity-twice'
  | 'entity-without-link'
  | 'placeholder-left-out'
  | 'api-without-provider'
  | 'api-without-consumer'
  | 'library-left-out'
  | 'reference-unknown'

/** Gives each interface a name that no other has: the second of a name gets a number. */
export function withOwnNames(
  interfaces: readonly ImportedInterface[],
): readonly ImportedInterface[] {
  const taken = new Set<string>()
  return interfaces.map(each => {
    let name = each.name
    for (let count = 2; taken.has(name); count++) name = `${each.name} (${count})`
    taken.add(name)
    return { ...each, name }
  })
}

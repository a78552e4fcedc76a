import type { Finding, FindingCode, Place } from '../../model/finding.ts'

/** The place of each entry of a catalogue in its files, by key: `rule:ID`, `option:QUESTION/OPTION`, ... */
export type EntryPlaces = ReadonlyMap<string, Place>

/** An error about one entry of the catalogue, at its place. */
export function findingAt(
  places: EntryPlaces,
  key: string,
  { code, facts }: Pick<Finding, 'facts'> & { readonly code: FindingCode },
): Finding {
  const place = places.get(key) ?? { file: 'catalogue', line: 1, column: 1, length: 1 }
  return { code, severity: 'error', place, facts }
}

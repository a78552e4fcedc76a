import type { Place } from '../../../model/finding.ts'
import { locatePlain } from '../../source/plain/locate-plain.ts'
import { childAt, valuePlace } from '../../source/source-node.ts'
import { type CatalogueFolder, fileIn, locateFile } from '../files/locate-files.ts'

/** The file that says what a catalogue or a layer is called, and what a layer extends. */
export const HEADING_FILE = 'catalogue.yaml'

/** What a catalogue's folder extends (null: no name of anything), and where it says so; null where it extends nothing. */
export function parseExtends(
  source: CatalogueFolder,
): { readonly value: string | null; readonly place: Place } | null {
  const text = source.texts.get(HEADING_FILE) ?? ''
  // A text that nowhere spells the word has no such key; parsing it would take longer than all else here.
  if (!/extends|\\/.test(text)) return null
  const plain = locatePlain(fileIn(source.folder, HEADING_FILE), text)
  const heading = plain?.content ?? locateFile(source, HEADING_FILE)
  const written = heading.ok ? childAt(heading.value, 'extends') : null
  if (!written || written.data === undefined) return null
  const isName = typeof written.data === 'string' && written.data !== ''
  return { value: isName ? (written.data as string) : null, place: valuePlace(written) }
}

import { locateExchange } from '../../write/locate-exchange.ts'
import { dataAt } from '../../write/yaml-edit/entry-change.ts'
import { type Interview, type ProfileText, type Session, sourceOf } from './session.ts'

/** The profile that new facts can go to. */
export interface KnownProfile extends ProfileText {
  /** The file itself names it, so the file need not repeat what it says. */
  readonly isExtended: boolean
}

/** The profile that the exchange's document extends, else the one that was named beside the file; null: none that can be read. */
export function locateProfile(
  { profiles: { load, named } }: Interview,
  session: Session,
): KnownProfile | null {
  const { document } = session.requirements.source
  const { data } = locateExchange(sourceOf(session), { document, flow: null })
  const extended = dataAt(data, ['extends'])
  const isExtended = typeof extended === 'string'
  if (!isExtended && named === null) return null
  const loaded = isExtended ? load(extended, session.file) : load(named ?? '', '')
  return loaded.ok ? { file: loaded.file, text: loaded.text, isExtended } : null
}

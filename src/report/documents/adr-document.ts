import { paintRecord } from '../adr/paint-record.ts'
import type { PaintDocument } from './document.ts'

/** The decision as a record; a file holds one. */
export const adrDocument: PaintDocument = (advised, { catalogue, today }) =>
  advised.map(each => paintRecord({ ...each, catalogue, supersedes: null }, today)).join('\n')

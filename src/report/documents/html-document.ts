import { paintPage } from '../html/paint-page.ts'
import type { PaintDocument } from './document.ts'

/** All reports as one page that is alive where scripts run. */
export const htmlDocument: PaintDocument = (reports, { catalogue, interfaces, pageParts }) =>
  paintPage({ catalogue, reports, interfaces }, pageParts())

import type { LandscapeAdvice } from '../../model/result/landscape.ts'
import { landscapeField } from './landscape-field.ts'
import { printerOf } from './printer-of.ts'
import { stringify } from './stringify.ts'
import { type PublishedCatalogue, SCHEMA_VERSION } from './to-json.ts'

/**
 * The advice on a landscape as JSON: an envelope as that of reports, with `landscape` in their place.
 *
 * @example
 * JSON.parse(landscapeToJson(adviseLandscape(engine, landscape), engine.catalogue)).landscape.rule
 */
export function landscapeToJson(
  advice: LandscapeAdvice,
  { name, version, digest }: PublishedCatalogue,
): string {
  const landscape = printLandscape(advice, text => text)
  const catalogue = { name, version, digest }
  return `${stringify({ schemaVersion: SCHEMA_VERSION, catalogue, landscape }, 2)}\n`
}

const printLandscape = printerOf(landscapeField)

import type { Advice } from '../../model/result/advice.ts'
import type { InterfaceRow, LandscapeAdvice } from '../../model/result/landscape.ts'
import { landscapeField, rowField } from './landscape-field.ts'
import { printerOf } from './printer-of.ts'
import { stringify } from './stringify.ts'
import { type PublishedCatalogue, printJson } from './to-json.ts'

/**
 * The advice on a landscape as JSON, in the envelope of reports: `landscape` stands first, and `reports` holds those of its
 * interfaces that are asked for. Piece by piece, as `printJson`.
 *
 * @example
 * const pieces = printLandscape(adviseLandscape(engine, landscape), [], engine.catalogue)
 * JSON.parse([...pieces].join('')).landscape.rule
 */
export function* printLandscape(
  advice: LandscapeAdvice,
  reports: Iterable<Advice>,
  catalogue: PublishedCatalogue,
): Generator<string> {
  const landscape = stringify(
    printAdvice(advice, text => text),
    2,
  ).replaceAll('\n', '\n  ')
  const pieces = printJson(reports, catalogue, () => [])
  yield `${pieces.next().value ?? ''}  "landscape": ${landscape},\n`
  yield* pieces
}

/**
 * One interface as a line of NDJSON, line break included: an element of `interfaces` of the landscape's JSON.
 *
 * @example
 * adviseLandscape(engine, landscape).interfaces.map(toLandscapeNdjson).join('')
 */
export const toLandscapeNdjson = (row: InterfaceRow): string =>
  `${stringify(
    printRow(row, text => text),
    null,
  )}\n`

const printAdvice = printerOf(landscapeField)
const printRow = printerOf(rowField)

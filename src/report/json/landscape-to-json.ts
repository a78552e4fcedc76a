import type { Advice } from '../../model/result/advice.ts'
import type { LandscapeAdvice } from '../../model/result/landscape.ts'
import { landscapeField } from './landscape-field.ts'
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

const printAdvice = printerOf(landscapeField)

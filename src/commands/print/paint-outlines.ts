import { FORMAT_TABLE, type ReadableFormat, type ReadableRow } from '../../report/formats.ts'
import type { Outline } from '../../report/outline/outline.ts'
import type { Request } from '../request.ts'
import type { World } from '../world.ts'
import { createCanvas, decideColour, decideUnicode } from './create-canvas.ts'
import { PLAIN_COLUMNS } from './faults/paint-findings.ts'

/** What is read by a person, as one text. */
export async function paintOutlines(
  outlines: readonly Outline[],
  context: { readonly request: Request<ReadableFormat>; readonly world: World },
): Promise<string> {
  const paint = await loadPainter(FORMAT_TABLE[context.request.format], context)
  return outlines.map(paint).join('\n')
}

/** The painter of a format, for the stream that its text goes to. */
export function loadPainter(
  { load }: ReadableRow,
  { request, world }: { readonly request: Request; readonly world: World },
): Promise<(outline: Outline) => string> {
  const outlet = request.output === null ? world.stdout : NO_TERMINAL
  return load(() => {
    const colour = decideColour(request.colour, world.environment, outlet)
    const unicode = decideUnicode(world.environment, outlet)
    return createCanvas(outlet.columns() ?? PLAIN_COLUMNS, colour, unicode)
  })
}

const NO_TERMINAL = { isTerminal: () => false, columns: () => null, hasColors: () => false }

import type { Outline } from '../report/outline.ts'
import { paintTerminal } from '../report/paint-terminal.ts'
import { canvasOf } from './canvas-of.ts'
import { decideColour } from './decide-colour.ts'
import { PLAIN_COLUMNS } from './paint-findings.ts'
import type { Request } from './request.ts'
import type { World } from './world.ts'

/** What is read by a person: as Markdown, or for the stream that it goes to. */
export async function paintOutlines(
  outlines: readonly Outline[],
  { request, world }: { readonly request: Request; readonly world: World },
): Promise<string> {
  if (request.format === 'markdown') {
    const { paintMarkdown } = await import('../report/paint-markdown.ts')
    return outlines.map(outline => paintMarkdown(outline)).join('\n')
  }
  const outlet = request.output === null ? world.stdout : NO_TERMINAL
  const colour = decideColour(request.colour, world.environment, outlet)
  const canvas = await canvasOf(outlet.columns() ?? PLAIN_COLUMNS, colour)
  return outlines.map(outline => paintTerminal(outline, canvas)).join('\n')
}

const NO_TERMINAL = { columns: () => null, hasColors: () => false }

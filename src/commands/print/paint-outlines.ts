import type { Outline } from '../../report/outline/outline.ts'
import { paintTerminal } from '../../report/terminal/paint-terminal.ts'
import type { Request } from '../request.ts'
import type { World } from '../world.ts'
import { canvasOf } from './canvas-of.ts'
import { decideColour } from './decide-colour.ts'
import { PLAIN_COLUMNS } from './paint-findings.ts'

interface Surroundings {
  readonly request: Request
  readonly world: World
}

/** What is read by a person, as one text. */
export async function paintOutlines(
  outlines: readonly Outline[],
  surroundings: Surroundings,
): Promise<string> {
  const paint = await painterFor(surroundings)
  return outlines.map(paint).join('\n')
}

/** The painter of what is read by a person: as Markdown, or for the stream that it goes to. */
export async function painterFor({
  request,
  world,
}: Surroundings): Promise<(outline: Outline) => string> {
  if (request.format === 'markdown')
    return (await import('../../report/markdown/paint-markdown.ts')).paintMarkdown
  const outlet = request.output === null ? world.stdout : NO_TERMINAL
  const colour = decideColour(request.colour, world.environment, outlet)
  const canvas = await canvasOf(outlet.columns() ?? PLAIN_COLUMNS, colour)
  return outline => paintTerminal(outline, canvas)
}

const NO_TERMINAL = { columns: () => null, hasColors: () => false }

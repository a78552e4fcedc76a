import type { Finding } from '../../model/finding.ts'
import { outlineFindings } from '../../report/findings/outline-findings.ts'
import { paintTerminal } from '../../report/terminal/paint-terminal.ts'
import type { Request } from '../request.ts'
import type { World } from '../world.ts'
import { canvasOf } from './canvas-of.ts'
import { decideColour } from './decide-colour.ts'

/** What stderr is told about faults in a person's texts: all of them, each with its line. */
export async function paintFindings(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  { request, world }: { readonly request: Pick<Request, 'colour'>; readonly world: World },
): Promise<string> {
  if (findings.length === 0) return ''
  const colour = decideColour(request.colour, world.environment, world.stderr)
  const canvas = await canvasOf(world.stderr.columns() ?? PLAIN_COLUMNS, colour)
  return paintTerminal(outlineFindings(findings, texts), canvas)
}

/** The width of a text that goes to no terminal. */
export const PLAIN_COLUMNS = 80

import type { Finding } from '../../../model/finding.ts'
import { outlineFindings } from '../../../report/findings/outline-findings.ts'
import { neutralise } from '../../../report/outline/neutralise.ts'
import { paintTerminal } from '../../../report/terminal/paint-terminal.ts'
import { countOf } from '../../../report/wording/phrases.ts'
import { CANNOT_RUN } from '../../exit-codes.ts'
import type { ReadRequirements } from '../../load/read-requirements.ts'
import type { CommandResult, Request } from '../../request.ts'
import type { World } from '../../world.ts'
import { createCanvas, decideColour, decideUnicode } from '../create-canvas.ts'
import { type ToldFindings, withholdForeign } from '../withhold-foreign.ts'

/** What stderr is told about faults in a person's texts, each with its line: all, or the first hundred and the number of the rest. */
export async function paintFindings(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  context: FindingsContext,
): Promise<string> {
  if (toTell(findings, context.request).length === 0) return ''
  const paint = await findingsPainter(context)
  return paint({ findings, texts })
}

interface FindingsContext {
  readonly request: Pick<Request, 'colour' | 'allFindings' | 'quiet'>
  readonly world: World
}

/** Quiet leaves out warnings, never an error. */
export const toTell = (
  findings: readonly Finding[],
  { quiet }: Pick<Request, 'quiet'>,
): readonly Finding[] =>
  quiet ? findings.filter(({ severity }) => severity === 'error') : findings

/** The same with all that it needs loaded; `beyond` is how many more there are that nobody kept. */
export async function findingsPainter({
  request,
  world,
}: FindingsContext): Promise<(found: ToldFindings, beyond?: number) => string> {
  const colour = decideColour(request.colour, world.environment, world.stderr)
  const unicode = decideUnicode(world.environment, world.stderr)
  const canvas = await createCanvas(world.stderr.columns() ?? PLAIN_COLUMNS, colour, unicode)
  return (found, beyond = 0) => {
    const findings = toTell(found.findings, request)
    if (findings.length === 0) return ''
    const told = withholdForeign({ ...found, findings })
    const shown = request.allFindings ? told.findings : told.findings.slice(0, MOST_SHOWN)
    const painted = paintTerminal(outlineFindings(shown, told.texts), canvas)
    const rest = told.findings.length - shown.length + beyond
    return rest > 0
      ? `${painted}\n${countOf(rest, 'more finding')}; "--all-findings" shows them\n`
      : painted
  }
}

/** How many findings are shown where nobody asks for all. */
export const MOST_SHOWN = 100

/** The width of a text that goes to no terminal. */
export const PLAIN_COLUMNS = 80

/** What every command says where the catalogue that it was given cannot be used. */
export async function failedCatalogue(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  context: { readonly request: Request; readonly world: World },
): Promise<CommandResult> {
  const painted = await paintFindings(findings, texts, context)
  const folder = neutralise(context.request.catalogue ?? 'built-in')
  const reason = findings.length === 0 ? ': there is no such folder' : ''
  const isAnnotated = context.request.format === 'github'
  return {
    output: isAnnotated ? await annotateFindings({ findings, texts }) : '',
    notes: `${painted}The catalogue "${folder}" cannot be used${reason}\n`,
    exitCode: CANNOT_RUN,
  }
}

/** Findings at their lines, as a code review shows them. */
export async function annotateFindings(told: ToldFindings): Promise<string> {
  const { annotationsOf, paintAnnotations } = await import('./paint-annotations.ts')
  return paintAnnotations(annotationsOf(told))
}

/** One line that numbers the documents of a stream that could not be reported, and counts those `beyond`; empty where the only one says so itself. */
export function describeFaulty(
  read: Pick<ReadRequirements, 'faulty' | 'documents'>,
  reported: number,
  beyond = 0,
): string {
  if (read.faulty.length === 0 || read.documents === 1) return ''
  const named = read.faulty.map(({ file, document }) =>
    document === 0 ? `"${neutralise(file)}"` : `document ${document} of "${neutralise(file)}"`,
  )
  const more = beyond > 0 ? ` and ${beyond} more` : ''
  const rest = reported > 0 ? `; ${countOf(reported, 'report')} made of the rest` : ''
  return `Not reported: ${named.join(', ')}${more}${rest}\n`
}

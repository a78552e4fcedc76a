import type { Finding } from '../../model/finding.ts'
import { neutralise } from '../../report/outline/neutralise.ts'
import type { CommandResult, Request } from '../request.ts'
import type { World } from '../world.ts'
import { CANNOT_RUN } from './deliver-result.ts'
import { paintFindings } from './paint-findings.ts'

/** What every command says where the catalogue that it was given cannot be used. */
export async function failedCatalogue(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  context: { readonly request: Request; readonly world: World },
): Promise<CommandResult> {
  const painted = await paintFindings(findings, texts, context)
  const folder = neutralise(context.request.catalogue ?? 'built-in')
  const reason = findings.length === 0 ? ': there is no such folder' : ''
  return {
    output: '',
    notes: `${painted}The catalogue "${folder}" cannot be used${reason}\n`,
    exitCode: CANNOT_RUN,
  }
}

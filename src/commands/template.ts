import { writeTemplate } from '../write/write-template.ts'
import { cannotRun } from './exit-codes.ts'
import { loadCatalogue } from './load/catalogue/load-catalogue.ts'
import { readProfile } from './load/load-profile.ts'
import { referencesFrom } from './load/references-from.ts'
import { failedCatalogue, paintFindings } from './print/faults/paint-findings.ts'
import type { CommandResult, Request } from './request.ts'
import type { World } from './world.ts'

/** `template`: every question of the catalogue that no profile answers as a commented requirements file, to fill in. */
export async function runTemplate(request: Request, world: World): Promise<CommandResult> {
  const { parsed, texts } = await loadCatalogue(request.catalogue, world)
  if (!parsed.ok) return failedCatalogue(parsed.findings, texts, { request, world })
  const read = readProfile(request.profile, parsed.value, world)
  if (!read.parsed.ok) {
    const notes = await paintFindings(read.parsed.findings, read.texts, { request, world })
    return cannotRun(notes)
  }
  const { schema, profile: path } = referencesFrom(request.output ?? '', request, world)
  const profile = path === null ? null : { path, layer: read.parsed.value }
  return { output: writeTemplate(parsed.value, { schema, profile }), notes: '', exitCode: 0 }
}

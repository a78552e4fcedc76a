import { writeTemplate } from '../input/write-template.ts'
import { failedCatalogue } from './failed-catalogue.ts'
import { loadCatalogue } from './load-catalogue.ts'
import type { CommandResult, Request } from './request.ts'
import type { World } from './world.ts'

/** `template`: every question of the catalogue as a commented requirements file, to fill in. */
export async function runTemplate(request: Request, world: World): Promise<CommandResult> {
  const { parsed, texts } = await loadCatalogue(request.catalogue, world)
  return parsed.ok
    ? { output: writeTemplate(parsed.value), notes: '', exitCode: 0 }
    : failedCatalogue(parsed.findings, texts, { request, world })
}

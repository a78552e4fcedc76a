import { stringify } from '../report/json/stringify.ts'
import { writeSchemas } from '../schemas/write-schemas.ts'
import { loadCatalogue } from './load/catalogue/load-catalogue.ts'
import { failedCatalogue } from './print/faults/paint-findings.ts'
import type { CommandResult, Request, SchemaKind } from './request.ts'
import type { World } from './world.ts'

/** `schema KIND`: the JSON Schema of one kind of file, with the catalogue's own questions and options. */
export async function runSchema(
  request: Request & { readonly kind: SchemaKind },
  world: World,
): Promise<CommandResult> {
  const { parsed, texts } = await loadCatalogue(request.catalogue, world)
  if (!parsed.ok) return failedCatalogue(parsed.findings, texts, { request, world })
  const schema = writeSchemas(parsed.value)[request.kind]
  return { output: `${stringify(schema, 2)}\n`, notes: '', exitCode: 0 }
}

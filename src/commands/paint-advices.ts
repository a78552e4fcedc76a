import type { Advice } from '../model/advice.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { outlineAdvice } from '../report/outline-advice.ts'
import { paintOutlines } from './paint-outlines.ts'
import type { ReportRequest } from './request.ts'
import type { World } from './world.ts'

/** The reports in the format that was asked for. */
export async function paintAdvices(
  advices: readonly Advice[],
  catalogue: Catalogue,
  { request, world }: { readonly request: ReportRequest; readonly world: World },
): Promise<string> {
  if (request.format === 'json') {
    const { toJson } = await import('../report/to-json.ts')
    return toJson(advices, catalogue)
  }
  if (request.format === 'ndjson') {
    const { toNdjson } = await import('../report/to-json.ts')
    return advices.map(advice => toNdjson(advice)).join('')
  }
  const outlines = advices.map(advice => outlineAdvice(advice, catalogue, { brief: request.brief }))
  return paintOutlines(outlines, { request, world })
}

import type { Advice } from '../../model/advice.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { ReportRequest } from '../request.ts'
import type { World } from '../world.ts'
import { outlineAll } from './outline-all.ts'
import { painterFor } from './paint-outlines.ts'

/** Reports in the format that was asked for, made as they are asked for: no more than one is held, except for JSON. */
export type PaintAdvices = (advices: Iterable<Advice>) => Iterable<string>

/** Loads what the format needs. */
export async function paintAdvices(
  catalogue: Catalogue,
  { request, world }: { readonly request: ReportRequest; readonly world: World },
): Promise<PaintAdvices> {
  if (request.format === 'json') {
    const { toJson } = await import('../../report/json/to-json.ts')
    return advices => envelope([...advices], all => toJson(all, catalogue))
  }
  if (request.format === 'ndjson') {
    const { toNdjson } = await import('../../report/json/to-json.ts')
    return advices => paintEach(advices, toNdjson, '')
  }
  const paint = await painterFor({ request, world })
  const { brief } = request
  return advices => paintEach(outlineAll(advices, catalogue, { brief }), paint, '\n')
}

const envelope = (advices: readonly Advice[], print: (advices: readonly Advice[]) => string) =>
  advices.length > 0 ? [print(advices)] : []

function* paintEach<T>(
  each: Iterable<T>,
  paint: (one: T) => string,
  between: string,
): Generator<string> {
  let before = ''
  for (const one of each) {
    yield before + paint(one)
    before = between
  }
}

import type { LayeredInterface } from '../../src/advise/landscape/group-layers.ts'
import type { LayerKind } from '../../src/model/result/landscape.ts'

const place = { file: 'test.yaml', line: 1, column: 1, length: 1 }

/** An interface from the first of these systems to the others, on an event backbone unless told otherwise. */
export function layered(
  name: string,
  [from = '', ...to]: readonly string[],
  rest: { readonly over?: string; readonly layers?: readonly LayerKind[] } = {},
): LayeredInterface {
  const links = to.map(to => ({ from, to }))
  const of = { name, from, to, links, data: [], over: rest.over ?? null, exchanges: [], place }
  return { of, layers: rest.layers ?? ['event-backbone'] }
}

import type * as z from 'zod/mini'
import type { Finding } from '../model/finding.ts'
import { checkShape } from './check-shape.ts'
import { faultAt } from './fault-at.ts'
import type { CatalogueIndex } from './index-catalogue.ts'
import { type Part, partAt, partsOfList, valuePlace } from './located-document.ts'
import { type Layer, parseLayer } from './parse-layer.ts'
import { flowShape } from './requirements-shape.ts'
import { quote } from './unknown-word.ts'

/** What one flow says by itself. */
export interface ParsedFlow {
  readonly heading: z.infer<typeof flowShape>
  readonly layer: Layer
}

/** The good flows of a document, and every fault of the others. */
export interface ParsedFlows {
  readonly flows: readonly ParsedFlow[]
  readonly findings: readonly Finding[]
}

/** Reads the `flows` of a document; no two may have one name. */
export function parseFlows(part: Part, index: CatalogueIndex): ParsedFlows {
  const parts = partsOfList(partAt(part, 'flows'))
  const read = parts.map(flow => parseFlow(flow, index))
  return {
    flows: read.flatMap(({ flows }) => flows),
    findings: [...read.flatMap(({ findings }) => findings), ...findRepeatedNames(parts)],
  }
}

function parseFlow(part: Part, index: CatalogueIndex): ParsedFlows {
  const heading = checkShape(flowShape, part)
  const { layer, findings } = parseLayer(part, { kind: 'flow' }, index)
  return {
    flows: heading.ok ? [{ heading: heading.value, layer }] : [],
    findings: [...heading.findings, ...findings],
  }
}

function findRepeatedNames(flows: readonly Part[]): readonly Finding[] {
  const first = new Map<unknown, Part>()
  return flows.flatMap(flow => {
    const name = partAt(flow, 'name')
    const earlier = first.get(name.data)
    if (earlier === undefined) first.set(name.data, name)
    if (earlier === undefined || typeof name.data !== 'string') return []
    const facts = { value: quote(name.data), first: valuePlace(earlier).line }
    return [faultAt(valuePlace(name), 'flow-duplicate', facts)]
  })
}

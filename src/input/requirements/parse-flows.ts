import type * as z from 'zod/mini'
import { faultAt } from '../../diagnostics/diagnostics.ts'
import { quote } from '../../diagnostics/unknown-word.ts'
import type { Finding } from '../../model/finding.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { flowShape } from '../shapes/requirements-shape.ts'
import { partAt, partsOfList, type SourceNode, valuePlace } from '../source/source-node.ts'
import type { CatalogueIndex } from '../terms/index-catalogue.ts'
import { type Layer, parseLayer } from './parse-layer.ts'

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
export function parseFlows(part: SourceNode, index: CatalogueIndex): ParsedFlows {
  const parts = partsOfList(partAt(part, 'flows'))
  const read = parts.map(flow => parseFlow(flow, index))
  return {
    flows: read.flatMap(({ flows }) => flows),
    findings: [...read.flatMap(({ findings }) => findings), ...findRepeatedNames(parts)],
  }
}

function parseFlow(part: SourceNode, index: CatalogueIndex): ParsedFlows {
  const heading = checkShape(flowShape, part)
  const { layer, findings } = parseLayer(part, { kind: 'flow' }, index)
  return {
    flows: heading.ok ? [{ heading: heading.value, layer }] : [],
    findings: [...heading.findings, ...findings],
  }
}

function findRepeatedNames(flows: readonly SourceNode[]): readonly Finding[] {
  const first = new Map<unknown, SourceNode>()
  return flows.flatMap(flow => {
    const name = partAt(flow, 'name')
    const earlier = first.get(name.data)
    if (earlier === undefined) first.set(name.data, name)
    if (earlier === undefined || typeof name.data !== 'string') return []
    const facts = { value: quote(name.data), first: valuePlace(earlier).line }
    return [faultAt(valuePlace(name), 'flow-duplicate', facts)]
  })
}

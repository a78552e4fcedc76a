import type * as z from 'zod/mini'
import { errorAt } from '../../diagnostics/diagnostics.ts'
import { quote } from '../../diagnostics/suggest.ts'
import type { Finding } from '../../model/finding.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { flowShape } from '../shapes/requirements-shape.ts'
import { childAt, itemsOf, type SourceNode, valuePlace } from '../source/source-node.ts'
import type { CatalogueIndex } from '../terms/index-catalogue.ts'
import { nameTexts } from './name-texts.ts'
import { parseLayer } from './parse-layer.ts'
import type { RequirementsLayer } from './requirements-layer.ts'

/** What one flow says by itself; what its heading leaves out is inherited from the file. */
export interface ParsedFlow {
  readonly heading: z.infer<typeof flowShape>
  readonly layer: RequirementsLayer
}

/** The valid flows of a document, and the faults of the others. */
export interface ParsedFlows {
  readonly flows: readonly ParsedFlow[]
  readonly findings: readonly Finding[]
}

/** Reads the `flows` of a document; no two may have one name. */
export function parseFlows(node: SourceNode, index: CatalogueIndex): ParsedFlows {
  const named = itemsOf(childAt(node, 'flows')).map(flow => nameTexts(flow))
  const nodes = named.map(({ node }) => node)
  const read = nodes.map(flow => parseFlow(flow, index))
  return {
    flows: read.flatMap(({ flows }) => flows),
    findings: [
      ...named.flatMap(({ findings }) => findings),
      ...read.flatMap(({ findings }) => findings),
      ...findRepeatedNames(nodes),
    ],
  }
}

function parseFlow(node: SourceNode, index: CatalogueIndex): ParsedFlows {
  const heading = checkShape(flowShape, node)
  const { layer, findings } = parseLayer(node, { kind: 'flow' }, index)
  return {
    flows: heading.ok ? [{ heading: heading.value, layer }] : [],
    findings: [...heading.findings, ...findings],
  }
}

function findRepeatedNames(flows: readonly SourceNode[]): readonly Finding[] {
  const first = new Map<unknown, SourceNode>()
  return flows.flatMap(flow => {
    const name = childAt(flow, 'name')
    const earlier = first.get(name.data)
    if (earlier === undefined) first.set(name.data, name)
    if (earlier === undefined || typeof name.data !== 'string') return []
    const facts = { value: quote(name.data), first: valuePlace(earlier).line }
    return [errorAt(valuePlace(name), 'flow-duplicate', facts)]
  })
}

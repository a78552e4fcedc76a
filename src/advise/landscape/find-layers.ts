import type { Diagram } from '../../model/design-rules.ts'
import type { LayerKind } from '../../model/result/landscape.ts'
import type { PartKind } from '../../model/technology.ts'
import { decodeDesign } from '../changes/decode-tipping-points.ts'
import { drawDiagram } from '../design/draw-diagram.ts'
import { findStyle } from '../design/find-style.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'

/**
 * The layers of a design that other interfaces can share with it: those of its picture on a way from one end to the other.
 * Where it has none and is centralized all the same, one that has no kind; a point-to-point design shares none.
 */
export function findLayers(evaluation: Evaluation): readonly LayerKind[] {
  const topology = decodeDesign(evaluation.engine, evaluation.design)['point-to-point-centralized']
  if (topology === 'point-to-point') return []
  const central = topology === 'centralized'
  const found = findStyle(evaluation)
  const diagram = found && drawDiagram(evaluation, found.style)
  const parts = new Map(found?.style.diagram.nodes.map(({ id, part }) => [id, part]) ?? [])
  const layers = (diagram ? nodesOnTheWay(diagram) : []).flatMap(id => {
    const part = parts.get(id) ?? 'format'
    return LAYER_OF[part] ?? (central ? LAYER_WHERE_CENTRAL[part] : undefined) ?? []
  })
  if (layers.length > 0) return [...new Set(layers)]
  return central ? ['shared-layer'] : []
}

/** What one instance of can serve many interfaces. */
const LAYER_OF: Readonly<Partial<Record<PartKind, LayerKind>>> = {
  'event-log': 'event-backbone',
  broker: 'event-backbone',
  'integration-platform': 'integration-platform',
  'api-gateway': 'api-gateway',
  'b2b-gateway': 'partner-gateway',
  'file-transfer': 'file-transfer',
  'device-broker': 'device-broker',
  'process-engine': 'process-engine',
}

/** What belongs to one exchange where it is direct, and to a layer where it is centralized: a broker has many queues. */
const LAYER_WHERE_CENTRAL: Readonly<Partial<Record<PartKind, LayerKind>>> = {
  queue: 'event-backbone',
  'data-pipeline': 'data-pipeline',
  relay: 'file-transfer',
}

/** Those through which something can pass from the source to the target, whichever way the edges point. */
function nodesOnTheWay({ nodes, edges }: Diagram): readonly string[] {
  const fromSource = reachedFrom('source', 'target', edges)
  const fromTarget = reachedFrom('target', 'source', edges)
  return nodes.map(({ id }) => id).filter(id => fromSource.has(id) && fromTarget.has(id))
}

/** All nodes that an end is joined with, but not by way of the other end. */
function reachedFrom(end: string, other: string, edges: Diagram['edges']): ReadonlySet<string> {
  const reached = new Set([end])
  for (const id of reached) {
    if (id === other) continue
    const next = edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
    for (const each of next) reached.add(each)
  }
  return reached
}

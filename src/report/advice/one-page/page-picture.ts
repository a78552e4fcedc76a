import type { Advice } from '../../../model/result/advice.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Picture } from '../../outline/outline.ts'
import { type LabelContext, renderText } from '../../wording/label-context.ts'
import { namesOf } from '../../wording/names/system-names.ts'
import { lowerFirst } from '../../wording/phrases.ts'

/** Who talks to whom; null where the design has no diagram. */
export function pagePicture(advice: Advice, labels: LabelContext): Picture | null {
  const graph = graphOf(advice, labels)
  return graph === null ? null : { kind: 'picture', graph }
}

/** The diagram of the design as a graph with all names filled in. */
export function graphOf(advice: Advice, { catalogue }: LabelContext): Graph | null {
  const { diagram } = advice.blueprint
  const labels = { catalogue, names: namesOf(advice) }
  if (diagram === null) return null
  return {
    nodes: diagram.nodes.map(({ id, label }) => ({
      id,
      label: renderText(label, labels),
      role: id === 'source' || id === 'target' ? id : 'part',
    })),
    edges: diagram.edges
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, label }) => ({ from, to, label: lowerFirst(renderText(label, labels)) })),
  }
}

import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import { graphOf } from '../advice/one-page/page-picture.ts'
import { reportTitle } from '../advice/outline-advice.ts'
import type { Graph } from '../graph/graph.ts'
import type { TitledGraph } from '../graph/titled-graph.ts'
import { labelContext } from '../wording/label-context.ts'
import { namesOf } from '../wording/names/system-names.ts'

/**
 * Who talks to whom in each design. Several carry their titles, and a design without a picture shows its two ends and says so.
 *
 * @example
 * paintSvg(advisedGraphs([advice], engine.catalogue))
 */
export function advisedGraphs(
  advices: readonly Advice[],
  catalogue: Catalogue,
): readonly TitledGraph[] {
  const isOneInterface = new Set(advices.map(({ name }) => name)).size === 1
  const titleOf = (advice: Advice) =>
    isOneInterface ? (advice.flow ?? reportTitle(advice)) : reportTitle(advice)
  return advices.map(advice => {
    const graph = graphOf(advice, labelContext(advice, catalogue))
    const title = advices.length === 1 ? [] : [titleOf(advice)]
    return {
      title: joined(graph === null ? [...title, NO_PICTURE] : title),
      graph: graph ?? endsOf(advice),
    }
  })
}

const NO_PICTURE = 'There is no picture of this design'

const joined = (words: readonly string[]): string | null =>
  words.length === 0 ? null : words.join('. ')

function endsOf(advice: Advice): Graph {
  const { from, to } = namesOf(advice)
  return {
    nodes: [
      { id: 'source', label: from, role: 'source' },
      { id: 'target', label: to, role: 'target' },
    ],
    edges: [],
  }
}

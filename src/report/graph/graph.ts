/** Who talks to whom, ready to be drawn: names are filled in, and every edge joins two of the nodes. */
export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** A system, or a part between the systems; the two ends are what the exchange is about. */
export interface GraphNode {
  readonly id: string
  readonly label: string
  readonly role: 'source' | 'target' | 'part'
}

/** Who does what with whom: two different nodes by id. */
export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly label: string
}

/** The nodes on the shortest way from one end to the other, whichever way the edges point; only the ends where there is none. */
export function spineOf({ nodes, edges }: Graph): readonly GraphNode[] {
  const ends = nodes.filter(({ role }) => role !== 'part')
  const [source, target] = [ends.find(isSource), ends.find(node => !isSource(node))]
  if (source === undefined || target === undefined) return ends
  const ways = new Map([[source.id, [source]]])
  for (const [id, way] of ways)
    for (const next of nodes)
      if (!ways.has(next.id) && edges.some(edge => joins(edge, id, next.id)))
        ways.set(next.id, [...way, next])
  return ways.get(target.id) ?? [source, target]
}

const isSource = ({ role }: GraphNode) => role === 'source'

const joins = ({ from, to }: GraphEdge, one: string, other: string) =>
  (from === one && to === other) || (from === other && to === one)

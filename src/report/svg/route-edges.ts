import type { Direction, LaidEdge, LaidGraph, LaidNode, LaidText, Point } from './laid-graph.ts'

/** The same with every arrow from side to side: several at one side of a box stand apart, in the order of where they lead. */
export function routeEdges(graph: LaidGraph): LaidGraph {
  const ends = graph.edges.flatMap(edge => endsOf(edge, graph))
  return {
    ...graph,
    edges: graph.edges.map(edge => {
      const [start, end] = [edge.from, edge.to].map(id =>
        ends.find(each => each.edge === edge && each.node.id === id),
      )
      if (start === undefined || end === undefined) return edge
      const at = portOf(end, ends)
      const before = shift(at, end.side * STRAIGHT, graph.direction)
      const points = [portOf(start, ends), ...passLabel(edge, graph), before, at]
      return { ...edge, points }
    }),
  }
}

// Pixels before the end, so that an arrow's head lies along its line.
const STRAIGHT = 12

/** The points between both ends, where the arrow passes straight through its label, and bends beside the widest one next to that. */
function passLabel({ points, label }: LaidEdge, { edges, direction }: LaidGraph): readonly Point[] {
  const along = alongOf(label, direction)
  const beside = edges.filter(other => alongOf(other.label, direction) === along)
  const depth = Math.max(...beside.map(({ label }) => sizesOf(label, direction).depth))
  const start = alongOf(points[0] ?? label, direction)
  const side = Math.sign(along - start)
  return points.slice(1, -1).flatMap(point => {
    if (point.x !== label.x || point.y !== label.y) return [point]
    return [-1, 1].map(turn => shift(point, (turn * side * depth) / 2, direction))
  })
}

const shift = ({ x, y }: Point, by: number, direction: Direction): Point =>
  direction === 'right' ? { x: x + by, y } : { x, y: y + by }

/** Of a box: how long the side is that arrows touch, and how deep it is behind that. */
const sizesOf = ({ width, height }: LaidText, direction: Direction) =>
  direction === 'right' ? { length: height, depth: width } : { length: width, depth: height }

/** Where an arrow touches a box. */
interface End {
  readonly edge: LaidEdge
  readonly node: LaidNode
  readonly direction: Direction
  /** The far side in the direction of the exchange, or the near one. */
  readonly side: 1 | -1
  /** Across that direction, where the arrow comes from. */
  readonly across: number
}

function endsOf(edge: LaidEdge, { nodes, direction }: LaidGraph): readonly End[] {
  const [from, to] = [edge.from, edge.to].map(id => nodes.find(node => node.id === id))
  if (from === undefined || to === undefined) return []
  const [first, last] = [edge.points[1], edge.points.at(-2)]
  const isForward = alongOf(from, direction) <= alongOf(to, direction)
  const endAt = (node: LaidNode, side: 1 | -1, next: Point | undefined): End => ({
    edge,
    node,
    direction,
    side,
    across: acrossOf(next ?? node, direction),
  })
  return [endAt(from, isForward ? 1 : -1, first), endAt(to, isForward ? -1 : 1, last)]
}

function portOf(end: End, ends: readonly End[]): Point {
  const { node, direction, side } = end
  const beside = ends
    .filter(other => other.node === node && other.side === side)
    .toSorted((one, other) => one.across - other.across)
  const { length, depth } = sizesOf(node, direction)
  const apart = Math.min(MOST_APART, (length - CORNER) / beside.length)
  const across = (beside.indexOf(end) - (beside.length - 1) / 2) * apart
  const middle =
    direction === 'right' ? { x: node.x, y: node.y + across } : { x: node.x + across, y: node.y }
  return shift(middle, (side * depth) / 2, direction)
}

// Pixels between two arrows at one side, and what its corners keep free.
const MOST_APART = 18
const CORNER = 10

const alongOf = ({ x, y }: Point, direction: Direction): number => (direction === 'right' ? x : y)

const acrossOf = ({ x, y }: Point, direction: Direction): number => (direction === 'right' ? y : x)

import type { Graph, GraphEdge, GraphNode } from '../graph/graph.ts'
import { FONT_SIZE, type Point } from './laid-graph.ts'
import { measureText } from './measure-text.ts'

/**
 * Systems on three quarters of a ring. What they share are rings within, of which the names stand in the free quarter; each
 * system has a spoke to those that it is connected to. What is direct goes across.
 */
export interface LaidRing {
  readonly width: number
  readonly height: number
  readonly middle: Point
  readonly systems: readonly RingSystem[]
  readonly layers: readonly RingLayer[]
  readonly ways: readonly RingWay[]
}

/** A system at its place, with its name outside. */
export interface RingSystem extends Point {
  readonly label: string
  /** Degrees by which the name is turned around its place; 0: it is level. */
  readonly turn: number
  /** Whether the name ends at its place, or begins there. */
  readonly side: 'before' | 'after'
  /** From the outermost layer that it is connected to to the innermost. */
  readonly taps: readonly RingTap[]
}

/** Where the spoke of a system meets a layer. */
export interface RingTap extends Point {
  readonly edges: readonly GraphEdge[]
}

/** A shared layer. */
export interface RingLayer {
  readonly label: string
  readonly radius: number
}

/** A curve from one system to another. */
export interface RingWay {
  readonly edge: GraphEdge
  /** The numbers of both systems, counted from 0. */
  readonly ends: readonly [number, number]
  readonly start: Point
  readonly bend: Point
  readonly end: Point
}

/**
 * Every node but the parts stands around; of the parts the one with the most edges is the outermost layer. There is room for
 * so many layers, and for all that there are.
 */
export function layOutRing({ nodes, edges }: Graph, layersRoom = 0): LaidRing {
  const around = nodes.filter(({ role }) => role !== 'part')
  const edgesOf = (node: GraphNode) =>
    edges.filter(({ from, to }) => from === node.id || to === node.id)
  const within = nodes
    .filter(({ role }) => role === 'part')
    .toSorted((one, other) => edgesOf(other).length - edgesOf(one).length)
  const shape = shapeOf(around, { within, room: Math.max(within.length, layersRoom) })
  const layers = within.map(({ label }, index) => ({ label, radius: radiusAt(index, shape) }))
  const systems = around.map((node, index) => {
    const angle = (START + (index * SWEEP) / Math.max(1, around.length - 1)) * DEGREE
    const taps = within.flatMap((layer, at) => {
      const own = edgesOf(layer).filter(({ from, to }) => from === node.id || to === node.id)
      return own.length === 0 ? [] : [{ ...placeAt(angle, radiusAt(at, shape), shape), edges: own }]
    })
    return { ...systemAt(node, angle, shape), taps }
  })
  const indexes = new Map(around.map(({ id }, index) => [id, index]))
  const indexOf = (id: string) => indexes.get(id) ?? -1
  const { middle } = shape
  return {
    width: Math.ceil(2 * middle.x),
    height: Math.ceil(2 * middle.y),
    middle,
    systems,
    layers,
    ways: edges.flatMap(edge => {
      const ends = [indexOf(edge.from), indexOf(edge.to)] as const
      const [start, end] = [systems[ends[0]], systems[ends[1]]]
      return start && end ? [{ edge, ends, ...wayBetween([start, end], middle) }] : []
    }),
  }
}

// Degrees: clockwise from the right to the top; the first and the last name stay clear of what stands in the free quarter.
const START = 4
const SWEEP = 262
const DEGREE = Math.PI / 180

/** Of more systems the names stand like spokes. */
const MOST_LEVEL = 16
// Pixels.
const LEAST_RADIUS = 150
const BETWEEN_SYSTEMS = 22
const BETWEEN_LAYERS = 24
const INNERMOST = 30
const GAP = 10
const MARGIN = 10

interface RingShape {
  readonly radius: number
  readonly middle: Point
  readonly isTurned: boolean
}

/** Room for all systems around and their names, and for the layers within. */
function shapeOf(
  around: readonly GraphNode[],
  { within, room }: { readonly within: readonly GraphNode[]; readonly room: number },
): RingShape {
  const [names, layerNames] = [around, within].map(widestName) as [number, number]
  const radius = Math.max(
    LEAST_RADIUS,
    (around.length * BETWEEN_SYSTEMS) / (SWEEP * DEGREE),
    INNERMOST + (room + 1) * BETWEEN_LAYERS,
  )
  const isTurned = around.length > MOST_LEVEL
  return {
    radius,
    isTurned,
    middle: {
      x: Math.max(radius + names, layerNames) + GAP + MARGIN,
      y: radius + (isTurned ? names + GAP : FONT_SIZE) + MARGIN,
    },
  }
}

const widestName = (nodes: readonly GraphNode[]): number =>
  Math.max(0, ...nodes.map(({ label }) => measureText(label) * FONT_SIZE))

const radiusAt = (layer: number, { radius }: RingShape): number =>
  radius - (layer + 1) * BETWEEN_LAYERS - GAP

const placeAt = (angle: number, radius: number, { middle }: RingShape): Point => ({
  x: middle.x + radius * Math.cos(angle),
  y: middle.y + radius * Math.sin(angle),
})

function systemAt({ label }: GraphNode, angle: number, shape: RingShape): Omit<RingSystem, 'taps'> {
  const isLeft = Math.cos(angle) < 0
  const degrees = angle / DEGREE
  return {
    label,
    ...placeAt(angle, shape.radius, shape),
    turn: shape.isTurned ? (isLeft ? degrees - 180 : degrees) : 0,
    side: isLeft ? 'before' : 'after',
  }
}

/** Bends toward the middle, and to its own right: what comes back takes another way. */
function wayBetween(
  [start, end]: readonly [Point, Point],
  middle: Point,
): Pick<RingWay, 'start' | 'bend' | 'end'> {
  const between = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
  const bend = {
    x: between.x + (middle.x - between.x) * INWARD + (end.y - start.y) * ASIDE,
    y: between.y + (middle.y - between.y) * INWARD - (end.x - start.x) * ASIDE,
  }
  return { start, bend, end }
}

// Shares of the way to the middle, and of the length of the way.
const INWARD = 0.6
const ASIDE = 0.06

import type { GraphNode } from '../graph/graph.ts'

/** Where everything of a graph stands, in pixels from the upper left corner. */
export interface LaidGraph {
  readonly direction: Direction
  readonly width: number
  readonly height: number
  readonly nodes: readonly LaidNode[]
  readonly edges: readonly LaidEdge[]
}

/** Whether the exchange runs from left to right, or from the top down, for what is narrow. */
export type Direction = 'right' | 'down'

/** Lines of text around their middle, in a box. */
export interface LaidText {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A node in its box. */
export interface LaidNode extends LaidText {
  readonly id: string
  readonly role: GraphNode['role']
}

/** An arrow along its points, and its label. */
export interface LaidEdge {
  readonly from: string
  readonly to: string
  readonly points: readonly Point[]
  readonly label: LaidText
}

/** A place in the picture. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Pixels. */
export const FONT_SIZE = 14
/** Pixels from one line of a text to the next. */
export const LINE_HEIGHT = 18

import type { GraphNode } from '../graph/graph.ts'
import { describeGraph, type TitledGraph } from '../graph/titled-graph.ts'
import { neutralGraph, neutralise } from '../outline/neutralise.ts'
import { escapeXml } from './escape-xml.ts'
import { LINE_HEIGHT, type Point } from './laid-graph.ts'
import {
  type LaidRing,
  layOutRing,
  type RingLayer,
  type RingSystem,
  type RingTap,
  type RingWay,
} from './lay-out-ring.ts'
import { SVG_STYLE } from './svg-style.ts'

/**
 * Graphs of many systems as one picture, one below the other: the systems around, what they share as rings
 * within, and a curve for each direct edge. Same graphs, same bytes; ends in a line break.
 *
 * @example
 * paintRings(landscapeGraphs(advice))
 */
export function paintRings(
  titled: readonly TitledGraph[],
  { isStyled = true, layers = mostLayers(titled) }: RingOptions = {},
): string {
  const laid = titled.map(({ title, graph }) => ({
    title,
    ring: layOutRing(neutralGraph(graph), layers),
  }))
  const width = Math.max(1, ...laid.map(({ ring }) => ring.width))
  const rows: string[] = []
  let height = 0
  for (const { title, ring } of laid) {
    if (title !== null) {
      height += TITLE_HEIGHT
      rows.push(
        `<text class="title" x="${LEFT_OF_TITLE}" y="${height}">${escapeXml(neutralise(title))}</text>`,
      )
    }
    const left = decimal((width - ring.width) / 2)
    rows.push(`<g transform="translate(${left} ${height})">`, ...paintRing(ring), '</g>')
    height += ring.height
  }
  const size = `width="${width}" height="${Math.max(1, height)}"`
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" ${size} viewBox="0 0 ${width} ${Math.max(1, height)}">`,
    '<title>Who talks to whom</title>',
    `<desc>${escapeXml(titled.map(describe).join(' '))}</desc>`,
    ...(isStyled ? [`<style>\n${SVG_STYLE}${RING_STYLE}</style>`] : []),
    // Listeners have the description: the labels one by one say nothing.
    '<g aria-hidden="true">',
    `<rect class="canvas" ${size}/>`,
    ...rows,
    '</g>',
    '</svg>',
  ].join('\n')}\n`
}

/** Whether a picture brings its own style, and for how many layers each ring has room, so that several are alike. */
export interface RingOptions {
  readonly isStyled?: boolean
  readonly layers?: number
}

/** As many layers as one of the graphs has. */
export const mostLayers = (titled: readonly TitledGraph[]): number =>
  Math.max(0, ...titled.map(({ graph }) => graph.nodes.filter(isPart).length))

const isPart = ({ role }: GraphNode): boolean => role === 'part'

// Pixels.
const TITLE_HEIGHT = LINE_HEIGHT + 12
const LEFT_OF_TITLE = 12

const describe = ({ title, graph }: TitledGraph): string =>
  `${title === null ? '' : `${title}: `}${describeGraph(neutralGraph(graph))}`

/** What a ring needs beside the style of all pictures. */
const RING_STYLE = `.picture .before { text-anchor: end; }
.picture .after { text-anchor: start; }
.picture .way .line { stroke-opacity: 0.6; stroke-width: 1.25; }
.picture .spoke { stroke: #5b6470; }
.picture .layer { fill: none; stroke: #1f4e8c; stroke-width: 2; }
.picture .dot { fill: #1f4e8c; }
@media screen and (prefers-color-scheme: dark) {
  .picture .spoke { stroke: #9aa4b1; }
  .picture .layer { stroke: #8ab4f8; }
  .picture .dot { fill: #8ab4f8; }
}
`

/** Ways first, so that no name is crossed by one. */
const paintRing = (ring: LaidRing): readonly string[] => [
  ...ring.ways.map(paintWay),
  ...ring.layers.map(layer => paintLayer(layer, ring.middle)),
  ...ring.systems.map(paintSystem),
]

function paintWay({ edge, ends, start, bend, end }: RingWay): string {
  const line = `<path class="line" d="M${place(start)}Q${place(bend)} ${place(end)}"/>`
  const head = `<path class="head" d="${headPath(bend, end)}"/>`
  return `<g class="way" data-ends="${ends.join(' ')}"><title>${escapeXml(edge.label)}</title>${line}${head}</g>`
}

/** A head that looks where the way ends. */
function headPath(before: Point, { x, y }: Point): string {
  const length = Math.hypot(x - before.x, y - before.y) || 1
  const [across, down] = [(x - before.x) / length, (y - before.y) / length]
  const corner = (side: number): Point => ({
    x: x - across * HEAD.length - down * side * HEAD.half,
    y: y - down * HEAD.length + across * side * HEAD.half,
  })
  return `M${place({ x, y })}L${place(corner(1))}L${place(corner(-1))}Z`
}

const HEAD = { length: 8, half: 3 }

/** Three quarters of a ring that end at the top, where its name begins. */
function paintLayer({ label, radius }: RingLayer, { x, y }: Point): string {
  const start = place({ x: x + radius, y })
  const end = place({ x, y: y - radius })
  const arc = `<path class="layer" d="M${start}A${decimal(radius)} ${decimal(radius)} 0 1 1 ${end}"/>`
  return `${arc}<text class="after" x="${decimal(x + BESIDE)}" y="${decimal(y - radius + BASELINE)}">${escapeXml(label)}</text>`
}

function paintSystem({ label, x, y, turn, side, taps }: RingSystem, index: number): string {
  const innermost = taps.at(-1)
  const spoke =
    innermost === undefined
      ? ''
      : `<path class="spoke" d="M${place({ x, y })}L${place(innermost)}"/>`
  const turned = turn === 0 ? '' : ` transform="rotate(${decimal(turn)} ${place({ x, y })})"`
  const left = x + (side === 'before' ? -BESIDE : BESIDE)
  const text = `<text class="${side}" x="${decimal(left)}" y="${decimal(y + BASELINE)}"${turned}>${escapeXml(label)}</text>`
  const inner = [spoke, paintDot({ x, y }, ''), ...taps.map(paintTap), text].join('')
  return `<g class="system" data-system="${index}">${inner}</g>`
}

const paintTap = ({ edges, ...at }: RingTap): string =>
  paintDot(at, `<title>${escapeXml(edges.map(({ label }) => label).join('; '))}</title>`)

const paintDot = ({ x, y }: Point, inner: string): string =>
  `<circle class="dot" cx="${decimal(x)}" cy="${decimal(y)}" r="4"${inner === '' ? '/>' : `>${inner}</circle>`}`

const BESIDE = 8
// From the middle of a line of small letters to the line that they stand on.
const BASELINE = 4.8

const place = ({ x, y }: Point): string => `${decimal(x)} ${decimal(y)}`

// Tenths of a pixel: no machine rounds them otherwise.
const decimal = (pixels: number): string => String(Math.round(pixels * 10) / 10 + 0)

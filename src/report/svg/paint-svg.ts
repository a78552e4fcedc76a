import { breakText } from '../graph/break-text.ts'
import { describeGraph, type TitledGraph } from '../graph/titled-graph.ts'
import { neutralGraph, neutralise } from '../outline/neutralise.ts'
import { escapeXml } from './escape-xml.ts'
import {
  type Direction,
  FONT_SIZE,
  type LaidEdge,
  type LaidGraph,
  type LaidNode,
  type LaidText,
  LINE_HEIGHT,
  type Point,
} from './laid-graph.ts'
import { layOutGraph } from './lay-out-graph.ts'
import { measureText } from './measure-text.ts'
import { SVG_STYLE } from './svg-style.ts'

/** How a picture is laid out, and whether it brings its own style; a page that holds it may have that already. */
export interface SvgOptions {
  readonly direction?: Direction
  readonly isStyled?: boolean
}

/**
 * Graphs as one picture, one below the other: who talks to whom, with a text for whoever does not see it. Same graphs, same
 * bytes; ends in a line break.
 *
 * @example
 * paintSvg([{ title: null, graph }]) // '<svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" ...'
 */
export function paintSvg(
  titled: readonly TitledGraph[],
  { direction = 'right', isStyled = true }: SvgOptions = {},
): string {
  const laid = titled.map(each => layOutTitled(each, direction))
  const width = Math.max(1, ...laid.map(({ graph }) => graph.width))
  const rows: string[] = []
  let height = 0
  for (const { title, graph } of laid) {
    rows.push(...paintTitle(title, height))
    height += title.length * LINE_HEIGHT + (title.length > 0 ? ABOVE_TITLE : 0)
    rows.push(`<g transform="translate(0 ${height})">`, ...paintGraph(graph), '</g>')
    height += graph.height
  }
  const size = `width="${width}" height="${Math.max(1, height)}"`
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" ${size} viewBox="0 0 ${width} ${Math.max(1, height)}">`,
    '<title>Who talks to whom</title>',
    `<desc>${escapeXml(titled.map(describe).join(' '))}</desc>`,
    ...(isStyled ? [`<style>\n${SVG_STYLE}</style>`] : []),
    // Listeners have the description: the labels one by one say nothing.
    '<g aria-hidden="true">',
    `<rect class="canvas" ${size}/>`,
    ...rows,
    '</g>',
    '</svg>',
  ].join('\n')}\n`
}

const ABOVE_TITLE = 12
const LEFT_OF_TITLE = 12

const describe = ({ title, graph }: TitledGraph): string =>
  `${title === null ? '' : `${title}: `}${describeGraph(graph)}`

interface LaidTitled {
  readonly title: readonly string[]
  readonly graph: LaidGraph
}

function layOutTitled({ title, graph }: TitledGraph, direction: Direction): LaidTitled {
  const laid = layOutGraph(neutralGraph(graph), direction)
  const most = Math.max(laid.width, LEAST_WIDTH) - 2 * LEFT_OF_TITLE
  const lines =
    title === null
      ? []
      : breakText(neutralise(title), most, line => measureText(line) * FONT_SIZE * BOLDER)
  const width = lines.length === 0 ? laid.width : Math.max(laid.width, LEAST_WIDTH)
  return { title: lines, graph: { ...laid, width } }
}

// A title has room, however narrow the picture below it.
const LEAST_WIDTH = 320
// A bold letter beside a plain one.
const BOLDER = 1.1

function paintTitle(lines: readonly string[], top: number): readonly string[] {
  const spans = lines.map((line, index) => {
    const y = top + ABOVE_TITLE + index * LINE_HEIGHT + FONT_SIZE
    return `<tspan x="${LEFT_OF_TITLE}" y="${y}">${escapeXml(line)}</tspan>`
  })
  return lines.length === 0 ? [] : [`<text class="title">${spans.join(' ')}</text>`]
}

/** Lines first, so that no box and no label is crossed by one. */
function paintGraph({ nodes, edges, direction }: LaidGraph): readonly string[] {
  return [
    ...edges.flatMap(edge => paintArrow(edge, direction)),
    ...edges.map(paintLabel),
    ...nodes.map(paintNode),
  ]
}

function paintNode(node: LaidNode): string {
  const kind = node.role === 'part' ? 'box' : 'end'
  return `<rect class="${kind}" ${corner(node)} rx="4"/>${paintLines(node)}`
}

const paintLabel = ({ label }: LaidEdge): string =>
  `<rect class="canvas" ${corner(label)}/>${paintLines(label)}`

const corner = ({ x, y, width, height }: LaidText): string =>
  `x="${decimal(x - width / 2)}" y="${decimal(y - height / 2)}" width="${width}" height="${height}"`

function paintLines({ lines, x, y }: LaidText): string {
  const first = y - ((lines.length - 1) * LINE_HEIGHT) / 2 + BASELINE
  const spans = lines.map(
    (line, index) =>
      `<tspan x="${decimal(x)}" y="${decimal(first + index * LINE_HEIGHT)}">${escapeXml(line)}</tspan>`,
  )
  return `<text>${spans.join(' ')}</text>`
}

// Pixels from the middle of a line of small letters to the line that they stand on.
const BASELINE = 4.8

/** A line through its points that leaves and arrives straight on, and a head at its end. */
function paintArrow({ points }: LaidEdge, direction: Direction): readonly string[] {
  const [start, end, before] = [points[0], points.at(-1), points.at(-2)]
  if (start === undefined || end === undefined || before === undefined) return []
  const bends = points.slice(1).map((point, index) => {
    const last = points[index] ?? start
    const [leaving, arriving] =
      direction === 'right'
        ? [
            { x: (last.x + point.x) / 2, y: last.y },
            { x: (last.x + point.x) / 2, y: point.y },
          ]
        : [
            { x: last.x, y: (last.y + point.y) / 2 },
            { x: point.x, y: (last.y + point.y) / 2 },
          ]
    return `C${place(leaving)} ${place(arriving)} ${place(point)}`
  })
  return [
    `<path class="line" d="M${place(start)}${bends.join('')}"/>`,
    `<path class="head" d="${headPath(before, end, direction)}"/>`,
  ]
}

function headPath(before: Point, { x, y }: Point, direction: Direction): string {
  const corner = (side: number): Point =>
    direction === 'right'
      ? { x: x - Math.sign(x - before.x) * HEAD.length, y: y + side * HEAD.half }
      : { x: x + side * HEAD.half, y: y - Math.sign(y - before.y) * HEAD.length }
  return `M${place({ x, y })}L${place(corner(1))}L${place(corner(-1))}Z`
}

const HEAD = { length: 9, half: 4.5 }

const place = ({ x, y }: Point): string => `${decimal(x)} ${decimal(y)}`

// Tenths of a pixel: no machine rounds them otherwise.
const decimal = (pixels: number): string => String(Math.round(pixels * 10) / 10)

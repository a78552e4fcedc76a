import { describe, expect, test } from 'vitest'
import type { Graph } from '../../../src/report/graph/graph.ts'
import { paintSvg } from '../../../src/report/svg/paint-svg.ts'
import { SVG_STYLE } from '../../../src/report/svg/svg-style.ts'

const pulled: Graph = {
  nodes: [
    { id: 'source', label: 'SAP', role: 'source' },
    { id: 'reader', label: 'Reader', role: 'part' },
    { id: 'target', label: 'Shop', role: 'target' },
  ],
  edges: [
    { from: 'reader', to: 'source', label: 'asks' },
    { from: 'reader', to: 'source', label: 'compares' },
    { from: 'reader', to: 'target', label: 'writes' },
  ],
}

const other: Graph = {
  nodes: [
    { id: 'source', label: 'A', role: 'source' },
    { id: 'target', label: 'B', role: 'target' },
  ],
  edges: [{ from: 'source', to: 'target', label: 'calls' }],
}

/** The place of the first line of a text. */
function placeOf(svg: string, text: string) {
  const [, x, y] = new RegExp(`<tspan x="([\\d.]+)" y="([\\d.]+)">${text}</tspan>`).exec(svg) ?? []
  return { x: Number(x), y: Number(y) }
}

test('the exchange runs from its beginning to its end, whichever way its arrows point', () => {
  const svg = paintSvg([{ title: null, graph: pulled }])
  const places = ['SAP', 'asks', 'Reader', 'writes', 'Shop'].map(text => placeOf(svg, text).x)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(placeOf(svg, 'asks').y).toBeLessThan(placeOf(svg, 'compares').y)
})

test('what is narrow has it from the top down', () => {
  const svg = paintSvg([{ title: null, graph: pulled }], { direction: 'down' })
  const places = ['SAP', 'asks', 'Reader', 'writes', 'Shop'].map(text => placeOf(svg, text).y)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

test('it is told in words to whoever does not see it, and holds no id that another picture may hold', () => {
  const svg = paintSvg([{ title: 'Night', graph: other }])
  expect(svg).toContain('<title>Who talks to whom</title>\n<desc>Night: A to B: calls.</desc>')
  expect(svg).not.toMatch(/\bid=/)
})

test('it brings its style unless a page has that', () => {
  const titled = [{ title: null, graph: other }]
  expect(paintSvg(titled)).toContain(SVG_STYLE)
  expect(paintSvg(titled, { isStyled: false })).not.toContain('<style>')
})

test('the same graphs give the same bytes, whatever was drawn before', () => {
  const first = paintSvg([{ title: null, graph: pulled }])
  paintSvg([{ title: null, graph: other }])
  expect(paintSvg([{ title: null, graph: pulled }])).toBe(first)
})

test('nothing to draw is an empty picture', () => {
  expect(paintSvg([])).toContain('width="1" height="1"')
  expect(paintSvg([{ title: null, graph: { nodes: [], edges: [] } }])).toContain('</svg>')
})

describe.each([
  ['on paper and in the light', SVG_STYLE.slice(0, SVG_STYLE.indexOf('@media'))],
  ['in the dark', SVG_STYLE.slice(SVG_STYLE.indexOf('@media'))],
])('%s', (_, style) => {
  const colourOf = (selector: string) =>
    new RegExp(`\\.picture ${selector} \\{[^}]*fill: (#\\w+)`).exec(style)?.[1] ?? ''

  test.each(['\\.canvas', '\\.box', '\\.end'])('text stands out from %s', ground => {
    expect(contrast(colourOf('text'), colourOf(ground))).toBeGreaterThan(7)
  })

  test('arrows stand out from the ground', () => {
    expect(contrast(colourOf('\\.head'), colourOf('\\.canvas'))).toBeGreaterThan(4.5)
  })
})

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

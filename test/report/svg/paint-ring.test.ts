import { expect, test } from 'vitest'
import type { Graph } from '../../../src/report/graph/graph.ts'
import { layOutRing } from '../../../src/report/svg/lay-out-ring.ts'
import { paintRings } from '../../../src/report/svg/paint-ring.ts'
import { HOSTILE_TEXTS } from '../../helpers/hostile-texts.ts'

const systems = ['ERP', 'Shop', 'Till'].map(label => ({
  id: label,
  label,
  role: 'source' as const,
}))
const layers = ['Hub', 'Backbone'].map(label => ({ id: label, label, role: 'part' as const }))
const graph: Graph = {
  nodes: [...systems, ...layers],
  edges: [
    { from: 'ERP', to: 'Hub', label: 'prices' },
    { from: 'ERP', to: 'Backbone', label: 'stock' },
    { from: 'Backbone', to: 'Shop', label: 'stock' },
    { from: 'Backbone', to: 'ERP', label: 'orders' },
    { from: 'Shop', to: 'Till', label: 'points' },
  ],
}

test('the layer with the most edges is the outermost, and a spoke ends at the innermost that a system is on', () => {
  const ring = layOutRing(graph)
  expect(ring.layers.map(({ label }) => label)).toEqual(['Backbone', 'Hub'])
  const [outer, inner] = ring.layers.map(({ radius }) => radius)
  expect(outer).toBeGreaterThan(inner ?? 0)
  const taps = ring.systems.map(each => each.taps.map(tap => tap.edges.map(({ label }) => label)))
  expect(taps).toEqual([[['stock', 'orders'], ['prices']], [['stock']], []])
})

test('what is direct goes from system to system, by their numbers', () => {
  expect(layOutRing(graph).ways.map(({ ends }) => ends)).toEqual([[1, 2]])
})

test('rings of one picture are alike, however many layers each has', () => {
  const direct = { ...graph, nodes: systems, edges: graph.edges.slice(4) }
  const many = Array.from({ length: 9 }, (_, index) => ({
    id: `${index}`,
    label: `Layer ${index}`,
    role: 'part' as const,
  }))
  const full = { nodes: [...systems, ...many], edges: [] }
  expect(layOutRing(direct, 9).width).toBe(layOutRing(full).width)
  expect(layOutRing(direct).width).toBeLessThan(layOutRing(full).width)
})

test('every name stands within the picture, and the quarter with the names of the layers stays free', () => {
  const nodes = Array.from({ length: 40 }, (_, index) => ({
    id: `${index}`,
    label: `System number ${index}`,
    role: 'source' as const,
  }))
  const { systems: placed, width, height, middle } = layOutRing({ nodes, edges: [] })
  for (const { x, y } of placed) {
    expect(x > 0 && x < width && y > 0 && y < height).toBe(true)
    expect(x > middle.x && y < middle.y).toBe(false)
  }
})

test('a long name of a layer has room beside the ring', () => {
  const label = 'A layer with a name that is much longer than the ring is wide, and than any system'
  const long = { ...graph, nodes: [...systems, { id: 'Hub', label, role: 'part' as const }] }
  const { width, middle } = layOutRing(long)
  expect(width - middle.x).toBeGreaterThan(label.length * 5)
})

test('it is told in words, and texts of strangers act nowhere', () => {
  const nodes = HOSTILE_TEXTS.map((label, index) => ({
    id: `${index}`,
    label,
    role: index % 3 === 0 ? ('part' as const) : ('source' as const),
  }))
  const edges = HOSTILE_TEXTS.slice(1).map((label, index) => ({
    from: `${index}`,
    to: `${index + 1}`,
    label,
  }))
  const svg = paintRings([{ title: HOSTILE_TEXTS[4] ?? '', graph: { nodes, edges } }])
  expect(paintRings([{ title: 'Today', graph }])).toContain('<desc>Today: ERP to Hub: prices.')
  expect(svg).not.toMatch(/<(script|img|svg\/|b>)|[\u202e\u2066]/)
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
})

test('a picture of nothing is a picture', () => {
  expect(paintRings([{ title: null, graph: { nodes: [], edges: [] } }])).toMatch(/^<svg .*\n/)
})

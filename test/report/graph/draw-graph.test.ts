import { describe, expect, test } from 'vitest'
import { drawGraph } from '../../../src/report/graph/draw-graph.ts'
import { type Graph, type GraphNode, spineOf } from '../../../src/report/graph/graph.ts'
import { loadPatterns } from '../../helpers/read-patterns.ts'
import { plainCanvas } from '../../helpers/test-canvas.ts'

const { catalogue } = loadPatterns()

const endsOf = ({ from, to }: { readonly from: string; readonly to: string }) =>
  [from, to].sort().join()

/** A style's whole diagram, one edge between any two nodes: more nodes than any design has of it. */
const whole = catalogue.styles.map(({ id, diagram }) => {
  const fill = (text: string) =>
    text.replace('{from}', 'Warehouse system').replace('{to}', 'Salesforce and 4 more')
  const nodes = diagram.nodes.map(
    ({ id, label }): GraphNode => ({
      id,
      label: fill(label),
      role: id === 'source' || id === 'target' ? id : 'part',
    }),
  )
  const edges = diagram.edges.map(({ from, to, label }) => ({ from, to, label: fill(label) }))
  const joined = edges.filter(
    (edge, index) => edges.findIndex(other => endsOf(other) === endsOf(edge)) === index,
  )
  return { id, graph: { nodes, edges: joined } satisfies Graph }
})

describe.each([60, 80, 120])('at %i columns', columns => {
  test.each(whole)('$id takes at most ten lines, none too wide, with both ends', ({ graph }) => {
    const lines = drawGraph(graph, plainCanvas(columns))
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.length).toBeLessThanOrEqual(10)
    for (const line of lines) expect(plainCanvas(80).widthOf(line)).toBeLessThanOrEqual(columns)
    expect(lines.join(' ')).toContain('Warehouse')
  })
})

const triangle: Graph = {
  nodes: [
    { id: 'target', label: 'Shop', role: 'target' },
    { id: 'log', label: 'Log', role: 'part' },
    { id: 'hub', label: 'Hub', role: 'part' },
    { id: 'source', label: '顧客', role: 'source' },
  ],
  edges: [
    { from: 'source', to: 'hub', label: 'sends' },
    { from: 'target', to: 'hub', label: 'fetches' },
    { from: 'hub', to: 'log', label: 'notes' },
  ],
}

test('from one end to the other, side nodes last, each edge an arrow with its label in it', () => {
  expect(spineOf(triangle).map(({ id }) => id)).toEqual(['source', 'hub', 'target'])
  const [sends = '', fetches = '', notes = ''] = drawGraph(triangle, plainCanvas(60)).slice(3)
  expect(sends).toMatch(/^ +├─ sends ─►│ +│ +│$/)
  expect(fetches).toMatch(/^ +│ +│◄─ fetches ─┤ +│$/)
  expect(notes).toMatch(/^ +│ +├─+ notes ─+►│$/)
})

test('what hangs at the side gives way where there is no room', () => {
  const lines = drawGraph(triangle, plainCanvas(24))
  expect(lines.join('\n')).not.toContain('Log')
  expect(lines.join('\n')).toContain('Shop')
})

test('a label that is too long for its arrow stands beside it', () => {
  const nodes = triangle.nodes.map(node => ({ ...node, label: node.label.repeat(5) }))
  const long = { from: 'source', to: 'hub', label: 'sends what has changed' }
  const edges = [long, ...triangle.edges.slice(1)]
  const lines = drawGraph({ nodes, edges }, plainCanvas(70))
  expect(lines.join('\n')).toContain('►│ sends what has changed')
})

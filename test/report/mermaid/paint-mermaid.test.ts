import { expect, test } from 'vitest'
import type { Graph } from '../../../src/report/graph/graph.ts'
import { paintMermaid } from '../../../src/report/mermaid/paint-mermaid.ts'

const pulled: Graph = {
  nodes: [
    { id: 'target', label: 'Shop', role: 'target' },
    { id: 'log', label: 'Log of all transfers', role: 'part' },
    { id: 'source', label: 'SAP', role: 'source' },
    { id: 'reader', label: 'One reader with a change mark', role: 'part' },
  ],
  edges: [
    { from: 'reader', to: 'source', label: 'asks for changes' },
    { from: 'reader', to: 'target', label: 'writes' },
    { from: 'reader', to: 'log', label: 'notes' },
  ],
}

test('the nodes stand in the order of the terminal, each edge on a line of its own', () => {
  expect(paintMermaid([{ title: null, graph: pulled }])).toBe(`sequenceDiagram
  accTitle: Who talks to whom
  accDescr: One reader with a change mark to SAP#58; asks for changes. One reader with a change mark to Shop#58; writes. One reader with a change mark to Log of all transfers#58; notes.
  participant lane1 as SAP
  participant lane2 as One reader with a<br/>change mark
  participant lane3 as Shop
  participant lane4 as Log of all transfers
  lane2->>lane1: asks for changes
  lane2->>lane3: writes
  lane2->>lane4: notes
`)
})

test('several graphs share the nodes that are called alike, and each stands below its title', () => {
  const asked: Graph = {
    nodes: [
      { id: 'source', label: 'SAP', role: 'source' },
      { id: 'gateway', label: 'API gateway', role: 'part' },
      { id: 'target', label: 'Shop', role: 'target' },
    ],
    edges: [
      { from: 'target', to: 'gateway', label: 'asks' },
      { from: 'gateway', to: 'source', label: 'asks' },
    ],
  }
  const painted = paintMermaid([
    { title: 'Changes', graph: pulled },
    { title: 'Queries', graph: asked },
  ])
  expect(painted.slice(painted.indexOf('  participant'))).toBe(`  participant lane1 as SAP
  participant lane2 as One reader with a<br/>change mark
  participant lane3 as API gateway
  participant lane4 as Shop
  participant lane5 as Log of all transfers
  Note over lane1,lane5: Changes
  lane2->>lane1: asks for changes
  lane2->>lane4: writes
  lane2->>lane5: notes
  Note over lane1,lane4: Queries
  lane4->>lane3: asks
  lane3->>lane1: asks
`)
})

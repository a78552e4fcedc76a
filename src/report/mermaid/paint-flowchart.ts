import type { TitledGraph } from '../graph/titled-graph.ts'
import { neutralGraph, neutralise } from '../outline/neutralise.ts'
import { escapeMermaid } from './escape-mermaid.ts'

/**
 * Graphs as one flow chart of Mermaid, each in a box of its own: for many systems, of which a sequence has no room. Ends in a
 * line break.
 *
 * @example
 * paintFlowchart([{ title: 'Today', graph }]) // 'flowchart LR\n  subgraph g1["Today"]\n ...'
 */
export function paintFlowchart(titled: readonly TitledGraph[]): string {
  const boxes = titled.flatMap(({ title, graph }, index) => {
    const { nodes, edges } = neutralGraph(graph)
    const idOf = (id: string) => `g${index + 1}n${nodes.findIndex(node => node.id === id) + 1}`
    return [
      `  subgraph g${index + 1}["${escapeMermaid(neutralise(title ?? ''))}"]`,
      ...nodes.map(({ id, label, role }) => {
        const [open, close] = role === 'part' ? ['([', '])'] : ['[', ']']
        return `    ${idOf(id)}${open}"${escapeMermaid(label)}"${close}`
      }),
      ...edges.map(
        ({ from, to, label }) => `    ${idOf(from)} -->|"${escapeMermaid(label)}"| ${idOf(to)}`,
      ),
      '  end',
    ]
  })
  return `${['flowchart LR', ...boxes].join('\n')}\n`
}

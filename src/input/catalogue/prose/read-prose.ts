import { childAt, entriesOf, itemsOf, type SourceNode } from '../../source/source-node.ts'

/** The texts of a file of a catalogue that are written as sentences: no names, ids, addresses or titles of sources. */
export function readProse(node: SourceNode): readonly SourceNode[] {
  const entries = entriesOf(node)
  const own = entries.flatMap(([key, child]) => proseUnder(key, child, node))
  return [...own, ...[...itemsOf(node), ...entries.map(([, child]) => child)].flatMap(readProse)]
}

function proseUnder(key: string, child: SourceNode, entry: SourceNode): readonly SourceNode[] {
  if (key === 'examples') return itemsOf(child).filter(isText)
  const isProse = PROSE.has(key) || (key === 'title' && isText(childAt(entry, 'because')))
  return isProse && isText(child) ? [child] : []
}

const isText = ({ data }: SourceNode) => typeof data === 'string'

const PROSE: ReadonlySet<string> = new Set([
  'advice',
  'avoid',
  'because',
  'decision',
  'description',
  'find-out',
  'fits',
  'foreign',
  'help',
  'how',
  'in-short',
  'instead',
  'judgement',
  'label',
  'left-out',
  'leg',
  'none',
  'note',
  'says',
  'text',
  'way-out',
  'what',
  'why',
  'without-code',
])

import { type Document, isNode, visit } from 'yaml'
import { spanOfNode } from '../../input/source/check-nodes.ts'
import type { EntryChange } from './entry-change.ts'
import { applyEdits, type Edit } from './text-edits.ts'
import { writeFlowValue } from './write-value.ts'

/**
 * The text with those aliases written out as what they mean that a change would touch: what they refer to changes or
 * goes, or the way to the change leads through them. So the change means nothing elsewhere.
 */
export function inlineAliases(
  text: string,
  document: Document,
  { path, key }: EntryChange,
): string {
  const along = [[], ...path.map((_, index) => path.slice(0, index + 1))]
  const replaced = nodesUnder(document.getIn([...path, key], true))
  const touched = new Set<unknown>([...along.map(part => document.getIn(part, true)), ...replaced])
  const edits: Edit[] = []
  visit(document, {
    Alias: (_, alias) => {
      const target = alias.resolve(document)
      if (!target || replaced.has(alias) || !(touched.has(alias) || touched.has(target))) return
      edits.push({ ...spanOfNode(alias), text: writeFlowValue(target.toJS(document)) })
    },
  })
  return applyEdits(text, edits)
}

function nodesUnder(root: unknown): ReadonlySet<unknown> {
  const nodes = new Set<unknown>()
  if (isNode(root)) visit(root, { Node: (_, node) => void nodes.add(node) })
  return nodes
}

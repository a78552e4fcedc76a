import { type Alias, type Document, type Node, visit } from 'yaml'
import { spanOfNode } from '../../input/source/check-nodes.ts'
import type { Path } from '../../input/source/source-node.ts'
import { applyEdits, type Edit } from './apply-edits.ts'
import type { Sheet } from './editable-document.ts'
import type { EntryChange } from './entry-change.ts'
import { nodeAt } from './node-at.ts'
import { type WrittenData, writeValue, YAML_STYLE } from './write-value.ts'

/**
 * The text with those aliases written out as what they mean that a change would touch: what they refer to changes or
 * goes, or the way to the change leads through them. So the change means nothing elsewhere.
 */
export function spellOutAliases({ text, document }: Sheet, change: EntryChange): string {
  const replaced = nodesUnder(nodeAt(document, [...change.path, change.key]))
  const touched = new Set<unknown>([...nodesAlong(document, change.path), ...replaced])
  const edits: Edit[] = []
  visit(document, {
    Alias: (_, alias) => {
      const target = alias.resolve(document)
      const isTouched = touched.has(alias) || touched.has(target)
      if (target && isTouched && !replaced.has(alias)) edits.push(spellOut(alias, target, document))
    },
  })
  return applyEdits(text, edits)
}

function spellOut(alias: Alias, target: Node, document: Document): Edit {
  const data: WrittenData = target.toJS(document)
  return { ...spanOfNode(alias), text: writeValue(data, YAML_STYLE) }
}

function nodesAlong(document: Document, path: Path): readonly unknown[] {
  return [[], ...path.map((_, index) => path.slice(0, index + 1))].map(part =>
    nodeAt(document, part),
  )
}

function nodesUnder(root: Node | null): ReadonlySet<unknown> {
  const nodes = new Set<unknown>()
  if (root) visit(root, { Node: (_, node) => void nodes.add(node) })
  return nodes
}

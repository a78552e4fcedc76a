import { errorAt } from '../../../diagnostics/diagnostics.ts'
import { suggest } from '../../../diagnostics/suggest.ts'
import type { Finding } from '../../../model/finding.ts'
import {
  entriesOf,
  itemsOf,
  type SourceNode,
  selectNodes,
  valuePlace,
} from '../../source/source-node.ts'
import { type ChoosablePair, checkChoice, checkPairKey } from '../../terms/check-choice.ts'
import type { WrittenFiles } from '../files/written-files.ts'

/** Tensions, styles and obligations name choices that exist, each under its pair. */
export function checkCombinations(files: WrittenFiles): readonly Finding[] {
  const pairs = new Map(files.pairs.map(({ value }) => [value.id, value]))
  const combinations = [
    ...selectNodes(files.tensions.node, '*.between'),
    ...selectNodes(files.blueprints.node, 'styles.*.choices'),
    ...selectNodes(files.blueprints.node, 'obligations.*.choices'),
  ]
  return combinations
    .flatMap(entriesOf)
    .flatMap(([id, node]) => checkEntry(node, pairs.get(id), pairs))
}

/** The edges of a diagram join nodes that it has, each with an id of its own. */
export function checkDiagrams({ blueprints }: WrittenFiles): readonly Finding[] {
  return selectNodes(blueprints.node, 'styles.*.diagram').flatMap(diagram => {
    const nodes = selectNodes(diagram, 'nodes.*.id').map(({ data }) => String(data))
    return ['edges.*.from', 'edges.*.to']
      .flatMap(path => selectNodes(diagram, path))
      .filter(({ data }) => !nodes.includes(String(data)))
      .map(node =>
        errorAt(valuePlace(node), 'value-not-allowed', suggest(String(node.data), nodes)),
      )
  })
}

function checkEntry(
  node: SourceNode,
  pair: ChoosablePair | undefined,
  pairs: ReadonlyMap<string, ChoosablePair>,
): readonly Finding[] {
  if (pair === undefined) return checkPairKey(node, pairs)
  const named = Array.isArray(node.data) ? itemsOf(node) : [node]
  return named.flatMap(choice => checkChoice(choice, pair))
}

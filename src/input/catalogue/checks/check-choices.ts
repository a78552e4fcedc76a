import { errorAt } from '../../../diagnostics/diagnostics.ts'
import { suggest } from '../../../diagnostics/suggest.ts'
import type { Finding } from '../../../model/finding.ts'
import { childAt, entriesOf, itemsOf, selectNodes, valuePlace } from '../../source/source-node.ts'
import { checkChoices } from '../../terms/check-choice.ts'
import type { WrittenFiles } from '../files/written-files.ts'

/** Tensions, policies, styles and obligations name choices that exist, each under its pair. */
export function checkChoicesByPair(files: WrittenFiles): readonly Finding[] {
  const pairs = pairsById(files)
  const mappings = [
    ...selectNodes(files.tensions.node, '*.between'),
    ...selectNodes(files.policies.node, '*.forbids'),
    ...selectNodes(files.blueprints.node, 'styles.*.choices'),
    ...selectNodes(files.blueprints.node, 'obligations.*.choices'),
  ]
  return mappings.flatMap(mapping => checkChoices(mapping, pairs))
}

/** A policy allows hybrids of the pair of which it forbids a choice. */
export function checkAllowedHybrids(files: WrittenFiles): readonly Finding[] {
  const pairs = pairsById(files)
  return itemsOf(files.policies.node).flatMap(policy => {
    const known = entriesOf(childAt(policy, 'forbids')).flatMap(([id]) => pairs.get(id) ?? [])
    const hybrids = known.flatMap(pair => pair.hybrids.map(({ id }) => id))
    return known.length === 0
      ? []
      : selectNodes(policy, 'allows.*')
          .filter(({ data }) => !hybrids.includes(String(data)))
          .map(node =>
            errorAt(valuePlace(node), 'hybrid-unknown', suggest(String(node.data), hybrids)),
          )
  })
}

/** The edges of a diagram join nodes of the same diagram. */
export function checkDiagrams({ blueprints }: WrittenFiles): readonly Finding[] {
  return selectNodes(blueprints.node, 'styles.*.diagram').flatMap(diagram => {
    const ids = selectNodes(diagram, 'nodes.*.id').map(({ data }) => String(data))
    return ['edges.*.from', 'edges.*.to']
      .flatMap(path => selectNodes(diagram, path))
      .filter(({ data }) => !ids.includes(String(data)))
      .map(end => errorAt(valuePlace(end), 'value-not-allowed', suggest(String(end.data), ids)))
  })
}

function pairsById({ pairs }: WrittenFiles) {
  return new Map(pairs.map(({ value }) => [value.id, value]))
}

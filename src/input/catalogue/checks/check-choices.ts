import type { Finding } from '../../../model/finding.ts'
import { childAt, entriesOf, itemsOf, selectNodes } from '../../source/source-node.ts'
import { checkChoices, checkKnown } from '../../terms/check-choice.ts'
import type { WrittenFiles } from '../files/written-files.ts'

/** Tensions, policies, styles, obligations, remedies and hands name choices that exist, each under its pair. */
export function checkChoicesByPair(files: WrittenFiles): readonly Finding[] {
  const pairs = pairsById(files)
  const mappings = [
    ...selectNodes(files.tensions.node, '*.between'),
    ...selectNodes(files.policies.node, '*.forbids'),
    ...STYLE_CHOICES.flatMap(path => selectNodes(files.blueprints.node, `styles.*.${path}`)),
    ...selectNodes(files.blueprints.node, 'obligations.*.choices'),
    ...selectNodes(files.blueprints.node, 'obligations.*.uses'),
    ...selectNodes(files.mitigations.node, '*.uses'),
    ...selectNodes(files.mitigations.node, '*.choices'),
    ...selectNodes(files.catalogue.node, 'hands.ready-made'),
  ]
  return mappings.flatMap(mapping => checkChoices(mapping, pairs))
}

const STYLE_CHOICES = ['choices', 'usually', 'diagram.nodes.*.choices', 'diagram.edges.*.choices']

/** A policy allows hybrids of the pair of which it forbids a choice. */
export function checkAllowedHybrids(files: WrittenFiles): readonly Finding[] {
  const pairs = pairsById(files)
  return itemsOf(files.policies.node).flatMap(policy =>
    entriesOf(childAt(policy, 'forbids')).flatMap(([id]) => {
      const hybrids = pairs.get(id)?.hybrids.map(hybrid => hybrid.id)
      return hybrids ? checkKnown(selectNodes(policy, 'allows.*'), hybrids, 'hybrid-unknown') : []
    }),
  )
}

/** The edges of a diagram join nodes of the same diagram. */
export function checkDiagrams({ blueprints }: WrittenFiles): readonly Finding[] {
  return selectNodes(blueprints.node, 'styles.*.diagram').flatMap(diagram => {
    const ids = selectNodes(diagram, 'nodes.*.id').map(({ data }) => String(data))
    return ['edges.*.from', 'edges.*.to'].flatMap(path =>
      checkKnown(selectNodes(diagram, path), ids, 'value-not-allowed'),
    )
  })
}

function pairsById({ pairs }: WrittenFiles) {
  return new Map(pairs.map(({ value }) => [value.id, value]))
}

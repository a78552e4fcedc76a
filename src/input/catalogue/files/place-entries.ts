import type { Place } from '../../../model/finding.ts'
import { childAt, type SourceNode, selectNodes, valuePlace } from '../../source/source-node.ts'
import type { WrittenFiles } from './written-files.ts'

/** The place of the id of each entry of a catalogue, by kind and id: `rule:ID`, `option:QUESTION/OPTION`. */
export function placeEntries(files: WrittenFiles): ReadonlyMap<string, Place> {
  const pairs = files.pairs.map(({ node }) => node)
  return new Map([
    ...placeAll('question', selectNodes(files.questions.node, '*')),
    ...selectNodes(files.questions.node, '*').flatMap(placeOptions),
    ...placeAll('mitigation', selectNodes(files.mitigations.node, '*')),
    ...placeAll('tension', selectNodes(files.tensions.node, '*')),
    ...placeAll('term', selectNodes(files.glossary.node, '*')),
    ...placeAll('contradiction', selectNodes(files.contradictions.node, '*')),
    ...placeAll('technology', selectNodes(files.technologies.node, '*')),
    ...placeAll('policy', selectNodes(files.policies.node, '*')),
    ...placeAll('rule', selectNodes(files.policies.node, '*')),
    ...placeAll('style', selectNodes(files.blueprints.node, 'styles.*')),
    ...placeAll('obligation', selectNodes(files.blueprints.node, 'obligations.*')),
    ...placeAll('pair', pairs),
    ...Object.entries(PAIR_ENTRIES).flatMap(([kind, paths]) =>
      paths.flatMap(path => pairs.flatMap(pair => placeAll(kind, selectNodes(pair, path)))),
    ),
  ])
}

/** The paths of the entries within a pair that have ids of their own, by kind. */
export const PAIR_ENTRIES = {
  pattern: ['patterns.*'],
  rule: ['rules.*'],
  hybrid: ['hybrids.*'],
  challenge: ['patterns.*.challenges.*', 'hybrids.*.challenges.*'],
} as const

type Entry = readonly [string, Place]

function placeAll(kind: string, nodes: readonly SourceNode[]): readonly Entry[] {
  return nodes.map(node => placeId(`${kind}:`, node))
}

function placeOptions(question: SourceNode): readonly Entry[] {
  const prefix = `option:${String(childAt(question, 'id').data)}/`
  return selectNodes(question, 'options.*').map(option => placeId(prefix, option))
}

function placeId(prefix: string, node: SourceNode): Entry {
  const id = childAt(node, 'id')
  return [`${prefix}${String(id.data)}`, valuePlace(id)]
}

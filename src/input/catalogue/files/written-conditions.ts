import {
  childAt,
  entriesOf,
  itemsOf,
  type SourceNode,
  selectNodes,
} from '../../source/source-node.ts'
import { PAIR_ENTRIES } from './place-entries.ts'
import type { WrittenFiles } from './written-files.ts'

/** One entry of a written condition: a question with the options that it looks for. */
export interface ConditionEntry {
  readonly question: string
  /** The option or list of options; its key is the question. */
  readonly node: SourceNode
}

/** The entries of a written condition at any depth. */
export function conditionEntries(condition: SourceNode): readonly ConditionEntry[] {
  return entriesOf(condition).flatMap(([key, node]) => {
    if (key === 'all' || key === 'any') return itemsOf(node).flatMap(conditionEntries)
    return key === 'not' ? conditionEntries(node) : [{ question: key, node }]
  })
}

/** Every condition of a catalogue as it is written. */
export function writtenConditions(files: WrittenFiles): readonly SourceNode[] {
  return [
    ...selectNodes(files.questions.node, '*.ask-when'),
    ...selectNodes(files.questions.node, '*.about-when'),
    ...files.pairs.flatMap(({ node }) => conditionsOfPair(node)),
    ...['*.when', '*.unless', '*.fits-when'].flatMap(path =>
      selectNodes(files.mitigations.node, path),
    ),
    ...selectNodes(files.tensions.node, '*.when'),
    ...selectNodes(files.policies.node, '*.when'),
    ...selectNodes(files.policies.node, '*.unless'),
    ...STYLE_CONDITIONS.flatMap(path => selectNodes(files.blueprints.node, `styles.*.${path}`)),
    ...selectNodes(files.blueprints.node, 'obligations.*.when'),
    ...selectNodes(files.blueprints.node, 'obligations.*.unless'),
    ...selectNodes(files.contradictions.node, '*.when'),
    ...['*.when', '*.unless', '*.fits-when'].flatMap(path =>
      selectNodes(files.technologies.node, path),
    ),
    ...selectNodes(files.catalogue.node, 'hands.*'),
    ...selectNodes(files.catalogue.node, 'small-when'),
  ]
}

const STYLE_CONDITIONS = ['', 'diagram.nodes.*.', 'diagram.edges.*.'].flatMap(part => [
  `${part}when`,
  `${part}unless`,
])

/** By pair, the questions in the conditions of its rules, hybrids, challenges and policies. */
export function questionsByPair({
  pairs,
  policies,
}: WrittenFiles): ReadonlyMap<string, ReadonlySet<string>> {
  const ofPolicies = policies.value.map(({ forbids }, index) => ({
    pair: Object.keys(forbids)[0],
    conditions: ['when', 'unless'].map(key => childAt(policies.node, index, key)),
  }))
  return new Map(
    pairs.map(({ value: { id }, node }) => {
      const governed = ofPolicies.filter(({ pair }) => pair === id)
      const conditions = [...conditionsOfPair(node), ...governed.flatMap(each => each.conditions)]
      return [id, new Set(conditions.flatMap(conditionEntries).map(({ question }) => question))]
    }),
  )
}

const CONDITIONS_OF_PAIR = [
  'rules.*.when',
  'rules.*.unless',
  'hybrids.*.when',
  ...PAIR_ENTRIES.challenge.flatMap(path => [`${path}.raised.*.when`, `${path}.eased.*.when`]),
]

function conditionsOfPair(pair: SourceNode): readonly SourceNode[] {
  return CONDITIONS_OF_PAIR.flatMap(path => selectNodes(pair, path))
}

import { errorAt } from '../../../diagnostics/diagnostics.ts'
import type { Finding } from '../../../model/finding.ts'
import { childAt, type SourceNode, selectNodes, valuePlace } from '../../source/source-node.ts'
import { NO_OPTION, UNKNOWN_ANSWER } from '../../terms/match-option.ts'
import { PAIR_ENTRIES } from '../files/place-entries.ts'
import type { WrittenFiles } from '../files/written-files.ts'

/** No two entries of one kind have one id, in the whole catalogue. */
export function checkIds(files: WrittenFiles): readonly Finding[] {
  const pairs = files.pairs.map(({ node }) => node)
  const ofPairs = Object.entries(PAIR_ENTRIES).map(([kind, paths]) => [
    ...paths.flatMap(path => pairs.flatMap(pair => selectNodes(pair, `${path}.id`))),
    // A policy acts as a rule.
    ...(kind === 'rule' ? selectNodes(files.policies.node, '*.id') : []),
  ])
  return [
    selectNodes(files.catalogue.node, 'topics.*.id'),
    ...[files.sources, files.mitigations, files.tensions, files.contradictions].map(({ node }) =>
      selectNodes(node, '*.id'),
    ),
    // Both are named in one list: what a company runs.
    [
      ...selectNodes(files.catalogue.node, 'platforms.*.id'),
      ...selectNodes(files.technologies.node, '*.id'),
    ],
    [...allNames(files.questions.node), ...selectNodes(files.replaced.node, '*.id')],
    selectNodes(files.glossary.node, '*.id'),
    selectNodes(files.words.node, '*.id'),
    selectNodes(files.blueprints.node, 'styles.*.id'),
    selectNodes(files.blueprints.node, 'obligations.*.id'),
    pairs.flatMap(pair => selectNodes(pair, 'id')),
    ...ofPairs,
    ...selectNodes(files.blueprints.node, 'styles.*.diagram').map(diagram =>
      selectNodes(diagram, 'nodes.*.id'),
    ),
  ].flatMap(findRepeated)
}

/** No two options of a question have one id, and none has the word for every option or for none. */
export function checkOptionIds({ questions }: WrittenFiles): readonly Finding[] {
  const reserved = questions.value.flatMap(({ holds }, index) => {
    const words = holds === 'several' ? [UNKNOWN_ANSWER, NO_OPTION] : [UNKNOWN_ANSWER]
    return selectNodes(childAt(questions.node, index), 'options.*.id')
      .filter(({ data }) => words.includes(String(data)))
      .map(node => errorAt(valuePlace(node), 'value-not-allowed', { value: String(node.data) }))
  })
  const repeated = selectNodes(questions.node, '*').flatMap(question =>
    findRepeated(selectNodes(question, 'options').flatMap(allNames)),
  )
  return [...reserved, ...repeated]
}

/** The ids of a list's entries, and after them those that they had before. */
function allNames(list: SourceNode): readonly SourceNode[] {
  const old = selectNodes(list, '*.renamed-from').flatMap(node =>
    Array.isArray(node.data) ? selectNodes(node, '*') : [node],
  )
  return [...selectNodes(list, '*.id'), ...old]
}

/** Every id that stands a second time. */
export function findRepeated(ids: readonly SourceNode[]): readonly Finding[] {
  const first = new Map<string, SourceNode>()
  return ids.flatMap(node => {
    const value = String(node.data)
    const earlier = first.get(value)
    if (earlier === undefined) {
      first.set(value, node)
      return []
    }
    const { file, line } = valuePlace(earlier)
    return [errorAt(valuePlace(node), 'id-duplicate', { value, first: line, file })]
  })
}

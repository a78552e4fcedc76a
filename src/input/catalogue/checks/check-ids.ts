import { faultAt } from '../../../diagnostics/diagnostics.ts'
import type { Finding } from '../../../model/finding.ts'
import { UNKNOWN } from '../../requirements/parse-answers.ts'
import { type SourceNode, selectParts, valuePlace } from '../../source/source-node.ts'
import { PAIR_ENTRIES } from '../files/place-entries.ts'
import type { WrittenFiles } from '../files/written-files.ts'

/** No two entries of one kind have one id, in the whole catalogue. */
export function checkIds(files: WrittenFiles): readonly Finding[] {
  const pairs = files.pairs.map(({ part }) => part)
  const ofPairs = Object.entries(PAIR_ENTRIES).map(([kind, paths]) => [
    ...paths.flatMap(path => pairs.flatMap(pair => selectParts(pair, `${path}.id`))),
    // A policy acts as a rule.
    ...(kind === 'rule' ? selectParts(files.policies.part, '*.id') : []),
  ])
  return [
    selectParts(files.catalogue.part, 'topics.*.id'),
    ...[files.sources, files.mitigations, files.tensions].map(({ part }) =>
      selectParts(part, '*.id'),
    ),
    allNames(files.questions.part),
    selectParts(files.blueprints.part, 'styles.*.id'),
    selectParts(files.blueprints.part, 'obligations.*.id'),
    pairs.flatMap(pair => selectParts(pair, 'id')),
    ...ofPairs,
    ...selectParts(files.blueprints.part, 'styles.*.diagram').map(diagram =>
      selectParts(diagram, 'nodes.*.id'),
    ),
  ].flatMap(findRepeated)
}

/** No two options of a question have one id, and none has the word for every option. */
export function checkOptionIds({ questions }: WrittenFiles): readonly Finding[] {
  const reserved = selectParts(questions.part, '*.options.*.id')
    .filter(({ data }) => data === UNKNOWN)
    .map(part => faultAt(valuePlace(part), 'value-not-allowed', { value: UNKNOWN }))
  const repeated = selectParts(questions.part, '*').flatMap(question =>
    findRepeated(selectParts(question, 'options').flatMap(allNames)),
  )
  return [...reserved, ...repeated]
}

/** The ids of a list's entries, and after them those that they had before. */
function allNames(list: SourceNode): readonly SourceNode[] {
  const old = selectParts(list, '*.renamed-from').flatMap(part =>
    Array.isArray(part.data) ? selectParts(part, '*') : [part],
  )
  return [...selectParts(list, '*.id'), ...old]
}

/** Every id that stands a second time. */
export function findRepeated(ids: readonly SourceNode[]): readonly Finding[] {
  const first = new Map<string, SourceNode>()
  return ids.flatMap(part => {
    const value = String(part.data)
    const earlier = first.get(value)
    if (earlier === undefined) {
      first.set(value, part)
      return []
    }
    const { file, line } = valuePlace(earlier)
    return [faultAt(valuePlace(part), 'id-duplicate', { value, first: line, file })]
  })
}

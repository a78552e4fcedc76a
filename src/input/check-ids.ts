import type { Finding } from '../model/finding.ts'
import { faultAt } from './fault-at.ts'
import { type Part, selectParts, valuePlace } from './located-document.ts'
import { UNKNOWN } from './parse-answers.ts'
import { PAIR_ENTRIES } from './place-entries.ts'
import type { WrittenFiles } from './written-files.ts'

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
function allNames(list: Part): readonly Part[] {
  const old = selectParts(list, '*.renamed-from').flatMap(part =>
    Array.isArray(part.data) ? selectParts(part, '*') : [part],
  )
  return [...selectParts(list, '*.id'), ...old]
}

/** Every id that stands a second time. */
export function findRepeated(ids: readonly Part[]): readonly Finding[] {
  const first = new Map<string, Part>()
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

import type { Place } from '../../../model/finding.ts'
import { partAt, type SourceNode, selectParts, valuePlace } from '../../source/source-node.ts'
import type { WrittenFiles } from './written-files.ts'

/** Where each entry of a catalogue stands, by its kind and id: `rule:ID`, `option:QUESTION/OPTION`. */
export function placeEntries(files: WrittenFiles): ReadonlyMap<string, Place> {
  const pairs = files.pairs.map(({ part }) => part)
  return new Map([
    ...placeAll('question', selectParts(files.questions.part, '*')),
    ...selectParts(files.questions.part, '*').flatMap(placeOptions),
    ...placeAll('mitigation', selectParts(files.mitigations.part, '*')),
    ...placeAll('tension', selectParts(files.tensions.part, '*')),
    ...placeAll('policy', selectParts(files.policies.part, '*')),
    ...placeAll('rule', selectParts(files.policies.part, '*')),
    ...placeAll('style', selectParts(files.blueprints.part, 'styles.*')),
    ...placeAll('obligation', selectParts(files.blueprints.part, 'obligations.*')),
    ...placeAll('pair', pairs),
    ...Object.entries(PAIR_ENTRIES).flatMap(([kind, paths]) =>
      paths.flatMap(path => pairs.flatMap(pair => placeAll(kind, selectParts(pair, path)))),
    ),
  ])
}

/** The entries of a pair that have ids of their own, by kind. */
export const PAIR_ENTRIES = {
  pattern: ['patterns.*'],
  rule: ['rules.*'],
  hybrid: ['hybrids.*'],
  challenge: ['patterns.*.challenges.*', 'hybrids.*.challenges.*'],
} as const

type Entry = readonly [string, Place]

function placeAll(kind: string, parts: readonly SourceNode[]): readonly Entry[] {
  return parts.map(part => placeId(`${kind}:`, part))
}

function placeOptions(question: SourceNode): readonly Entry[] {
  const prefix = `option:${String(partAt(question, 'id').data)}/`
  return selectParts(question, 'options.*').map(option => placeId(prefix, option))
}

function placeId(prefix: string, part: SourceNode): Entry {
  const id = partAt(part, 'id')
  return [`${prefix}${String(id.data)}`, valuePlace(id)]
}

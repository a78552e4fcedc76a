import { faultAt } from '../../../diagnostics/diagnostics.ts'
import { unknownWord } from '../../../diagnostics/unknown-word.ts'
import type { Finding } from '../../../model/finding.ts'
import {
  partsByKey,
  partsOfList,
  type SourceNode,
  selectParts,
  valuePlace,
} from '../../source/source-node.ts'
import { type ChoosablePair, checkChoice, checkPairKey } from '../../terms/check-choice.ts'
import type { WrittenFiles } from '../files/written-files.ts'

/** Tensions, styles and obligations name choices that exist, each under its pair. */
export function checkCombinations(files: WrittenFiles): readonly Finding[] {
  const pairs = new Map(files.pairs.map(({ value }) => [value.id, value]))
  const combinations = [
    ...selectParts(files.tensions.part, '*.between'),
    ...selectParts(files.blueprints.part, 'styles.*.choices'),
    ...selectParts(files.blueprints.part, 'obligations.*.choices'),
  ]
  return combinations
    .flatMap(partsByKey)
    .flatMap(([id, part]) => checkEntry(part, pairs.get(id), pairs))
}

/** The edges of a diagram join nodes that it has, each with an id of its own. */
export function checkDiagrams({ blueprints }: WrittenFiles): readonly Finding[] {
  return selectParts(blueprints.part, 'styles.*.diagram').flatMap(diagram => {
    const nodes = selectParts(diagram, 'nodes.*.id').map(({ data }) => String(data))
    return ['edges.*.from', 'edges.*.to']
      .flatMap(path => selectParts(diagram, path))
      .filter(({ data }) => !nodes.includes(String(data)))
      .map(part =>
        faultAt(valuePlace(part), 'value-not-allowed', unknownWord(String(part.data), nodes)),
      )
  })
}

function checkEntry(
  part: SourceNode,
  pair: ChoosablePair | undefined,
  pairs: ReadonlyMap<string, ChoosablePair>,
): readonly Finding[] {
  if (pair === undefined) return checkPairKey(part, pairs)
  const named = Array.isArray(part.data) ? partsOfList(part) : [part]
  return named.flatMap(choice => checkChoice(choice, pair))
}

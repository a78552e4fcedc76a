import { faultAt } from '../../../diagnostics/diagnostics.ts'
import { quote } from '../../../diagnostics/unknown-word.ts'
import type { Finding } from '../../../model/finding.ts'
import { type SourceNode, selectParts, valuePlace } from '../../source/source-node.ts'
import type { WrittenFiles } from '../files/written-files.ts'
import { CHALLENGES } from './check-references.ts'

/** The weights of rules, pressures and tensions are whole numbers from 1 to the largest weight. */
export function checkWeights({ catalogue, pairs, tensions }: WrittenFiles): readonly Finding[] {
  const largest = catalogue.value.constants['largest-weight'].value
  const ofPairs = pairs.flatMap(({ part }) => WEIGHTS.flatMap(path => selectParts(part, path)))
  return [...ofPairs, ...selectParts(tensions.part, '*.weight')]
    .filter(({ data }) => !isOnScale(data, largest))
    .map(part => offScale(part, largest))
}

const WEIGHTS = [
  'rules.*.weight',
  ...CHALLENGES.flatMap(path => [`${path}.raised.*.by`, `${path}.eased.*.by`]),
]

function isOnScale(weight: unknown, largest: number): boolean {
  return Number.isInteger(weight) && Number(weight) >= 1 && Number(weight) <= largest
}

function offScale(part: SourceNode, limit: number): Finding {
  return faultAt(valuePlace(part), 'weight-off-scale', { value: quote(part.data), limit })
}

import { errorAt } from '../../../diagnostics/diagnostics.ts'
import { quote } from '../../../diagnostics/suggest.ts'
import type { Finding } from '../../../model/finding.ts'
import { type SourceNode, selectNodes, valuePlace } from '../../source/source-node.ts'
import { PAIR_ENTRIES } from '../files/place-entries.ts'
import type { WrittenFiles } from '../files/written-files.ts'

/** The weights of rules, pressures and tensions are whole numbers from 1 to the largest weight. */
export function checkWeights({ catalogue, pairs, tensions }: WrittenFiles): readonly Finding[] {
  const largest = catalogue.value.constants['largest-weight'].value
  const ofPairs = pairs.flatMap(({ node }) => WEIGHTS.flatMap(path => selectNodes(node, path)))
  return [...ofPairs, ...selectNodes(tensions.node, '*.weight')]
    .filter(({ data }) => !isOnScale(data, largest))
    .map(node => offScale(node, largest))
}

const WEIGHTS = [
  'rules.*.weight',
  ...PAIR_ENTRIES.challenge.flatMap(path => [`${path}.raised.*.by`, `${path}.eased.*.by`]),
]

function isOnScale(weight: unknown, largest: number): boolean {
  return Number.isInteger(weight) && Number(weight) >= 1 && Number(weight) <= largest
}

function offScale(node: SourceNode, limit: number): Finding {
  return errorAt(valuePlace(node), 'weight-off-scale', { value: quote(node.data), limit })
}

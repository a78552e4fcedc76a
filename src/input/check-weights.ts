import type { Finding } from '../model/finding.ts'
import { CHALLENGES } from './check-references.ts'
import { faultAt } from './fault-at.ts'
import { type Part, selectParts, valuePlace } from './located-document.ts'
import { quote } from './unknown-word.ts'
import type { WrittenFiles } from './written-files.ts'

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

function offScale(part: Part, limit: number): Finding {
  return faultAt(valuePlace(part), 'weight-off-scale', { value: quote(part.data), limit })
}

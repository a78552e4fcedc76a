import { faultAt } from '../../../diagnostics/diagnostics.ts'
import { unknownWord } from '../../../diagnostics/unknown-word.ts'
import type { Finding } from '../../../model/finding.ts'
import {
  partAt,
  partsByKey,
  partsOfList,
  type SourceNode,
  selectParts,
  valuePlace,
} from '../../source/source-node.ts'
import { checkChoice, checkPairKey } from '../../terms/check-choice.ts'
import type { WrittenFiles } from '../files/written-files.ts'

/** A policy forbids a choice that exists, and allows hybrids of the same pair. */
export function checkPolicies({ policies, pairs }: WrittenFiles): readonly Finding[] {
  const known = new Map(pairs.map(({ value }) => [value.id, value]))
  return partsOfList(policies.part).flatMap(policy =>
    partsByKey(partAt(policy, 'forbids')).flatMap(([id, choice]) => {
      const pair = known.get(id)
      if (pair === undefined) return checkPairKey(choice, known)
      const hybrids = pair.hybrids.map(hybrid => hybrid.id)
      return [...checkChoice(choice, pair), ...checkHybrids(policy, hybrids)]
    }),
  )
}

function checkHybrids(policy: SourceNode, known: readonly string[]): readonly Finding[] {
  return selectParts(policy, 'allows.*')
    .filter(({ data }) => !known.includes(String(data)))
    .map(part => faultAt(valuePlace(part), 'hybrid-unknown', unknownWord(String(part.data), known)))
}

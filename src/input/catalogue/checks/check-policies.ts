import { errorAt } from '../../../diagnostics/diagnostics.ts'
import { suggest } from '../../../diagnostics/suggest.ts'
import type { Finding } from '../../../model/finding.ts'
import {
  childAt,
  entriesOf,
  itemsOf,
  type SourceNode,
  selectNodes,
  valuePlace,
} from '../../source/source-node.ts'
import { checkChoice, checkPairKey } from '../../terms/check-choice.ts'
import type { WrittenFiles } from '../files/written-files.ts'

/** A policy forbids a choice that exists, and allows hybrids of the same pair. */
export function checkPolicies({ policies, pairs }: WrittenFiles): readonly Finding[] {
  const known = new Map(pairs.map(({ value }) => [value.id, value]))
  return itemsOf(policies.node).flatMap(policy =>
    entriesOf(childAt(policy, 'forbids')).flatMap(([id, choice]) => {
      const pair = known.get(id)
      if (pair === undefined) return checkPairKey(choice, known)
      const hybrids = pair.hybrids.map(hybrid => hybrid.id)
      return [...checkChoice(choice, pair), ...checkHybrids(policy, hybrids)]
    }),
  )
}

function checkHybrids(policy: SourceNode, known: readonly string[]): readonly Finding[] {
  return selectNodes(policy, 'allows.*')
    .filter(({ data }) => !known.includes(String(data)))
    .map(node => errorAt(valuePlace(node), 'hybrid-unknown', suggest(String(node.data), known)))
}

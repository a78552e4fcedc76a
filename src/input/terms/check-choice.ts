import { errorAt } from '../../diagnostics/diagnostics.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import type { Finding } from '../../model/finding.ts'
import { entriesOf, keyPlace, type SourceNode, valuePlace } from '../source/source-node.ts'

/** What a pair can be decided for, compiled or as it is written. */
export interface ChoosablePair {
  readonly id: string
  readonly patterns: readonly { readonly id: string }[]
  readonly hybrids: readonly { readonly id: string }[]
}

/** The node says one of the pair's patterns or hybrids, or one of the words that are allowed besides. */
export function checkChoice(
  node: SourceNode,
  pair: ChoosablePair,
  besides: readonly string[] = [],
): readonly Finding[] {
  const allowed = [...[...pair.patterns, ...pair.hybrids].map(({ id }) => id), ...besides]
  const word = String(node.data)
  if (allowed.includes(word)) return []
  const facts = { ...suggest(word, allowed), pair: pair.id }
  return [errorAt(valuePlace(node), 'choice-unknown', facts)]
}

/** The node stands under the id of a pair. */
export function checkPairKey(
  node: SourceNode,
  pairs: ReadonlyMap<string, ChoosablePair>,
): readonly Finding[] {
  const key = String(node.path.at(-1))
  if (pairs.has(key)) return []
  return [errorAt(keyPlace(node), 'pair-unknown', suggest(key, [...pairs.keys()]))]
}

/** Every entry of a mapping from pairs to outcomes names both rightly; `besides` are the words for no choice by name. */
export function checkChoices(
  node: SourceNode,
  pairs: ReadonlyMap<string, ChoosablePair>,
  besides: readonly string[],
): readonly Finding[] {
  return entriesOf(node).flatMap(([id, choice]) => {
    const pair = pairs.get(id)
    return pair ? checkChoice(choice, pair, besides) : checkPairKey(choice, pairs)
  })
}

/** Some hybrid, whichever: what a report says as the choice of a hybrid. */
export const SOME_HYBRID = 'hybrid'

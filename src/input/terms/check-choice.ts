import { faultAt } from '../../diagnostics/diagnostics.ts'
import { unknownWord } from '../../diagnostics/unknown-word.ts'
import type { Finding } from '../../model/finding.ts'
import { keyPlace, partsByKey, type SourceNode, valuePlace } from '../source/source-node.ts'

/** What a pair can be decided for, compiled or as it is written. */
export interface ChoosablePair {
  readonly id: string
  readonly patterns: readonly { readonly id: string }[]
  readonly hybrids: readonly { readonly id: string }[]
}

/** The part says one of the pair's patterns or hybrids, or one of the words that are allowed besides. */
export function checkChoice(
  part: SourceNode,
  pair: ChoosablePair,
  besides: readonly string[] = [],
): readonly Finding[] {
  const allowed = [...[...pair.patterns, ...pair.hybrids].map(({ id }) => id), ...besides]
  const word = String(part.data)
  if (allowed.includes(word)) return []
  const facts = { ...unknownWord(word, allowed), pair: pair.id }
  return [faultAt(valuePlace(part), 'choice-unknown', facts)]
}

/** The part stands under the id of a pair. */
export function checkPairKey(
  part: SourceNode,
  pairs: ReadonlyMap<string, ChoosablePair>,
): readonly Finding[] {
  const key = String(part.path.at(-1))
  if (pairs.has(key)) return []
  return [faultAt(keyPlace(part), 'pair-unknown', unknownWord(key, [...pairs.keys()]))]
}

/** Every entry of a mapping from pairs to outcomes names both rightly; `besides` are the words for no choice by name. */
export function checkChoices(
  part: SourceNode,
  pairs: ReadonlyMap<string, ChoosablePair>,
  besides: readonly string[],
): readonly Finding[] {
  return partsByKey(part).flatMap(([id, choice]) => {
    const pair = pairs.get(id)
    return pair ? checkChoice(choice, pair, besides) : checkPairKey(choice, pairs)
  })
}

/** Some hybrid, whichever: what a report says as the choice of a hybrid. */
export const SOME_HYBRID = 'hybrid'

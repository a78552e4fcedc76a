import { errorAt } from '../../diagnostics/diagnostics.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import type { Finding, FindingCode } from '../../model/finding.ts'
import {
  entriesOf,
  itemsOf,
  keyPlace,
  type SourceNode,
  textOf,
  valuePlace,
} from '../source/source-node.ts'

/** The choices of a pair, compiled or as it is written. */
export interface ChoosablePair {
  readonly id: string
  readonly patterns: readonly { readonly id: string }[]
  readonly hybrids: readonly { readonly id: string }[]
}

/** Checks that a node names one of the pair's patterns or hybrids, or one of the words that are allowed besides. */
export function checkChoice(
  node: SourceNode,
  pair: ChoosablePair,
  besides: readonly string[] = [],
): readonly Finding[] {
  const allowed = [...[...pair.patterns, ...pair.hybrids].map(({ id }) => id), ...besides]
  const word = textOf(node.data)
  if (allowed.includes(word)) return []
  const facts = { ...suggest(node.data, allowed), pair: pair.id }
  return [errorAt(valuePlace(node), 'choice-unknown', facts)]
}

/** Checks that nodes hold known words; any other is an error with this code, and the known ones are suggested. */
export function checkKnown(
  nodes: readonly SourceNode[],
  known: readonly string[],
  code: FindingCode,
): readonly Finding[] {
  return nodes
    .filter(({ data }) => !known.includes(textOf(data)))
    .map(node => errorAt(valuePlace(node), code, suggest(node.data, known)))
}

/** Checks that a node stands under the id of a pair. */
export function checkPairKey(
  node: SourceNode,
  pairs: ReadonlyMap<string, ChoosablePair>,
): readonly Finding[] {
  const key = String(node.path.at(-1))
  if (pairs.has(key)) return []
  return [errorAt(keyPlace(node), 'pair-unknown', suggest(key, [...pairs.keys()]))]
}

/**
 * Checks a mapping from pairs to one choice or a list of them: every pair exists and has the choices; `besides` are words
 * that may replace a choice.
 */
export function checkChoices(
  mapping: SourceNode,
  pairs: ReadonlyMap<string, ChoosablePair>,
  besides: readonly string[] = [],
): readonly Finding[] {
  return entriesOf(mapping).flatMap(([id, node]) => {
    const pair = pairs.get(id)
    if (pair === undefined) return checkPairKey(node, pairs)
    const choices = Array.isArray(node.data) ? itemsOf(node) : [node]
    return choices.flatMap(choice => checkChoice(choice, pair, besides))
  })
}

/** The word for any hybrid of a pair: what a report gives as the choice where a hybrid is recommended. */
export const SOME_HYBRID = 'hybrid'

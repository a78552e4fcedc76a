import type { Catalogue } from '../../model/catalogue.ts'
import type { PairChoice } from '../../model/design-rules.ts'
import type { Pair } from '../../model/pair.ts'
import type { EncodedChoice, Engine } from './engine.ts'

/** The indexes of a pair and of its choice; both exist, as the catalogue was checked. */
export function encodeChoice({ pairs }: Catalogue, { pair, choice }: PairChoice): EncodedChoice {
  const index = pairs.findIndex(({ id }) => id === pair)
  const { patterns, hybrids } = pairs[index] as Pair
  return { pair: index, choice: [...patterns, ...hybrids].findIndex(({ id }) => id === choice) }
}

/** By index of the pair: the encoded choice that was taken elsewhere; null where none was. */
export function encodeFixed(
  { catalogue }: Engine,
  fixed: readonly PairChoice[],
): readonly (number | null)[] {
  return catalogue.pairs.map(({ id }) => {
    const decision = fixed.find(({ pair }) => pair === id)
    return decision ? encodeChoice(catalogue, decision).choice : null
  })
}

/** The id of the pattern or hybrid with this encoded choice. */
export function choiceId({ patterns, hybrids }: Pair, choice: number): string {
  return (choice < FIRST_HYBRID ? patterns[choice as 0 | 1] : hybrids[choice - FIRST_HYBRID])
    ?.id as string
}

/** The encoded choice of a pair's first hybrid; 0 and 1 are its sides. */
export const FIRST_HYBRID = 2

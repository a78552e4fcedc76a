import type { Catalogue } from '../../model/catalogue.ts'
import type { PairChoice } from '../../model/design-rules.ts'
import type { Pair } from '../../model/pair.ts'
import type { EncodedChoice, Engine } from './engine.ts'

/** A choice of the catalogue by its numbers; both exist, as the catalogue was checked. */
export function encodeChoice({ pairs }: Catalogue, { pair, choice }: PairChoice): EncodedChoice {
  const index = pairs.findIndex(({ id }) => id === pair)
  return { pair: index, choice: choicesOf(pairs[index] as Pair).indexOf(choice) }
}

/** By pair the choice that was taken elsewhere; null where none was. */
export function encodeFixed(
  { catalogue }: Engine,
  fixed: readonly PairChoice[],
): readonly (number | null)[] {
  return catalogue.pairs.map(({ id }) => {
    const decision = fixed.find(({ pair }) => pair === id)
    return decision ? encodeChoice(catalogue, decision).choice : null
  })
}

/** The id of a pattern or a hybrid of the pair by its number. */
export function choiceId(pair: Pair, choice: number): string {
  return choicesOf(pair)[choice] as string
}

/** The number of a pair's first hybrid. */
export const FIRST_HYBRID = 2

function choicesOf({ patterns, hybrids }: Pair): readonly string[] {
  return [...patterns, ...hybrids].map(({ id }) => id)
}

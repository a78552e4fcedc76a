import type { Finding } from '../model/finding.ts'
import { type Engine, MOST_FLAGS, type PairTable } from './engine.ts'
import { findingAt, type Places } from './place-finding.ts'
import { freeQuestions } from './settle-pair.ts'
import { mostShared, type Part, splitParts } from './split-parts.ts'

/** The largest number of combinations of answers that one component may take to explore. */
export const MOST_COMBINATIONS = 10_000

/**
 * Pairs that cannot be searched exactly in good time: a component (questions joined by a combination, an
 * overlap, an `ask-when` or a part of a hybrid's circumstances) above 10,000 combinations, or more vetoes
 * and circumstances than one pair can carry.
 */
export function checkSize(engine: Engine, places: Places): readonly Finding[] {
  return engine.pairs.flatMap(table => {
    const { id } = table.pair
    const large = componentsOf(engine, table).filter(
      part => countCombinations(engine, part) > MOST_COMBINATIONS,
    )
    const conditions = table.units.filter(({ items }) => items.some(({ weight }) => weight === 0))
    return [
      ...large.map(({ questions }) =>
        findingAt(places, `pair:${id}`, {
          code: 'component-too-large',
          facts: {
            pair: id,
            questions: questions.map(index => engine.catalogue.questions[index]?.id ?? ''),
            most: MOST_COMBINATIONS,
          },
        }),
      ),
      ...(conditions.length > MOST_FLAGS
        ? [
            findingAt(places, `pair:${id}`, {
              code: 'pair-too-intricate',
              facts: { pair: id, count: conditions.length, most: MOST_FLAGS },
            }),
          ]
        : []),
    ]
  })
}

/**
 * How many combinations the search tries for a part: it branches on the question that holds the part
 * together, and then explores the pieces one by one. Stops counting once it is too many.
 */
export function countCombinations(engine: Engine, part: Part): number {
  const pivot = mostShared(part, part.questions)
  const choices = (engine.catalogue.questions[pivot]?.options.length ?? 0) + 1
  const free = new Set(part.questions.filter(question => question !== pivot))
  const { parts } = splitParts(part.units, free)
  const pieces = parts.reduce((sum, piece) => sum + countCombinations(engine, piece), 0)
  return choices * Math.max(1, pieces)
}

function componentsOf(engine: Engine, table: PairTable): readonly Part[] {
  return splitParts(table.units, new Set(freeQuestions(table, engine.fullMasks))).parts
}

import type { Finding } from '../../model/finding.ts'
import { answerState } from '../engine/answer-state.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import { MOST_FLAGS } from '../engine/pair-state.ts'
import { countVisits } from '../engine/residuals/explore-states.ts'
import { openCompletions } from '../search/settle-pair.ts'
import { type EntryPlaces, findingAt } from './place-finding.ts'

/** The most visits that the search of a pair may take with nothing answered: with so many an interview still goes on at once. */
const MOST_VISITS = 10_000

/**
 * Pairs that cannot be searched exactly in good time: the search with nothing answered visits more than 10,000 components
 * (rules that still depend on each other), or the pair has more vetoes and circumstances than it can carry.
 */
export function checkSize(engine: Engine, places: EntryPlaces): readonly Finding[] {
  return engine.pairs.flatMap(compiled => {
    const { id } = compiled.pair
    const conditions = compiled.groups.filter(({ rules }) =>
      rules.some(({ weight }) => weight === 0),
    )
    if (conditions.length > MOST_FLAGS)
      return [
        findingAt(places, `pair:${id}`, {
          code: 'pair-too-intricate',
          facts: { pair: id, count: conditions.length, most: MOST_FLAGS },
        }),
      ]
    if (countSearch(engine, compiled) <= MOST_VISITS) return []
    return [
      findingAt(places, `pair:${id}`, {
        code: 'component-too-large',
        facts: { pair: id, questions: linkedMost(engine, compiled), most: MOST_VISITS },
      }),
    ]
  })
}

/** Whether a finding says that a pair cannot be searched. */
export function isOfSize({ code }: Finding): boolean {
  return code === 'component-too-large' || code === 'pair-too-intricate'
}

/** How many components the search of a pair visits with nothing answered; more than 10,000 are not counted. */
export function countSearch(engine: Engine, compiled: CompiledPair): number {
  const pair = openCompletions(engine, compiled, answerState(engine, {}))
  return countVisits(pair, MOST_VISITS)
}

/** The questions that most scoring groups of a pair name: those that join its parts. */
function linkedMost({ catalogue, variables }: Engine, { groups }: CompiledPair): readonly string[] {
  const uses = catalogue.questions.map(({ id }, question) => ({
    id,
    count: groups.filter(group =>
      group.variables.some(variable => variables[variable]?.question === question),
    ).length,
  }))
  return uses
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST_NAMED)
    .map(({ id }) => id)
}

/** As many as a reader can think about. */
const MOST_NAMED = 5

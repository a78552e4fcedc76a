import type { Finding } from '../../model/finding.ts'
import type { Question } from '../../model/question.ts'
import { answerState } from '../engine/answer-state.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import { MOST_FLAGS } from '../engine/pair-state.ts'
import { type Component, splitComponents } from '../search/independent-components.ts'
import { countCombinations, planSearch } from '../search/plan-search.ts'
import { freeQuestions } from '../search/settle-pair.ts'
import { type EntryPlaces, findingAt } from './place-finding.ts'

/** The largest number of combinations of answers that one component may take to explore. */
const MOST_COMBINATIONS = 10_000

/**
 * Pairs that cannot be searched exactly in good time: a component (questions joined by a combination, an
 * overlap, an `ask-when` or a part of a hybrid's circumstances) above 10,000 combinations, or more vetoes
 * and circumstances than one pair can carry.
 */
export function checkSize(engine: Engine, places: EntryPlaces): readonly Finding[] {
  return engine.pairs.flatMap(compiled => {
    const { id } = compiled.pair
    const large = componentsOf(engine, compiled).filter(
      component =>
        countCombinations(planSearch(engine, component), optionsOf(engine)) > MOST_COMBINATIONS,
    )
    const conditions = compiled.groups.filter(({ rules }) =>
      rules.some(({ weight }) => weight === 0),
    )
    return [
      ...large.map(({ questions }) =>
        findingAt(places, `pair:${id}`, {
          code: 'component-too-large',
          facts: {
            pair: id,
            questions: questions.map(index => (engine.catalogue.questions[index] as Question).id),
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

/** Whether a finding says that a pair cannot be searched. */
export function isOfSize({ code }: Finding): boolean {
  return code === 'component-too-large' || code === 'pair-too-intricate'
}

function componentsOf(engine: Engine, compiled: CompiledPair): readonly Component[] {
  const free = freeQuestions(engine, compiled, answerState(engine, engine.fullMasks))
  return splitComponents(compiled.groups, new Set(free)).components
}

function optionsOf({ catalogue }: Engine): (question: number) => number {
  return question => (catalogue.questions[question] as Question).options.length
}

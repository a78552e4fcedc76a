import type { Catalogue } from '../../model/catalogue.ts'
import type { CatalogueEntry, Coverage, Reach } from '../../model/coverage.ts'
import type { Trial } from '../../model/example.ts'
import type { Pair } from '../../model/pair.ts'
import type { Question } from '../../model/question.ts'
import { type AnswerState, answerState } from '../engine/answer-state.ts'
import { optionsIn } from '../engine/encode-answers.ts'
import type { Engine } from '../engine/engine.ts'
import { HOLDS } from '../engine/variables.ts'
import { tryPair } from './try-pair.ts'

/**
 * Tries every example, and lists what of the catalogue no example reaches, and the rules that none needs.
 *
 * @example
 * const { failures, rules } = measureCoverage(engine, trials)
 */
export function measureCoverage(engine: Engine, trials: readonly Trial[]): Coverage {
  const { catalogue } = engine
  const states = trials.map(({ requirements }) => answerState(engine, requirements.answers))
  const tried = trials.flatMap((trial, index) =>
    engine.pairs.map(compiled =>
      tryPair(engine, compiled, { trial, answers: states[index] as AnswerState }),
    ),
  )
  const fired = keysOf(tried.flatMap(pair => pair.fired))
  return {
    examples: new Set(trials.map(({ example }) => example)).size,
    failures: tried.flatMap(({ failure }) => failure ?? []),
    rules: reach(rulesOf(catalogue), fired),
    distinguished: reach(rulesOf(catalogue), keysOf(tried.flatMap(pair => pair.needed))),
    vetoes: reach(vetoesOf(catalogue), fired),
    hybrids: reach(hybridsOf(catalogue), keysOf(tried.flatMap(({ hybrid }) => hybrid ?? []))),
    options: reach(
      optionsOf(catalogue),
      keysOf(states.flatMap(state => answeredOptions(engine, state))),
    ),
  }
}

function reach(all: readonly CatalogueEntry[], found: ReadonlySet<string>): Reach {
  return { of: all.length, missing: all.filter(entry => !found.has(keyOf(entry))) }
}

const keysOf = (entries: readonly CatalogueEntry[]): ReadonlySet<string> =>
  new Set(entries.map(keyOf))

const keyOf = ({ within, id }: CatalogueEntry) => `${within}/${id}`

/** The options of the answers that count, alone or as one of several; none of an unknown answer. */
function answeredOptions(
  { catalogue, fullMasks, variables }: Engine,
  { effectiveMasks, slots }: AnswerState,
): readonly CatalogueEntry[] {
  const inSlots = new Set(slots.flatMap(slot => slot.variables))
  return variables.flatMap(({ question, option }, variable) => {
    const mask = effectiveMasks[variable] as number
    const asked = catalogue.questions[question] as Question
    if (option === null)
      return mask === fullMasks[variable] ? [] : within(asked.id, optionsIn(asked, mask))
    return mask === HOLDS || inSlots.has(variable)
      ? within(asked.id, [asked.options[option]?.id ?? ''])
      : []
  })
}

function optionsOf({ questions }: Catalogue): readonly CatalogueEntry[] {
  return questions.flatMap(({ id, options }) => within(id, options.map(idOf)))
}

function rulesOf({ pairs }: Catalogue): readonly CatalogueEntry[] {
  return pairs.flatMap(({ id, rules }) => within(id, rules.map(idOf)))
}

function vetoesOf({ pairs }: Catalogue): readonly CatalogueEntry[] {
  const isVeto = ({ effect }: Pair['rules'][number]) => effect.kind === 'rules-out'
  return pairs.flatMap(({ id, rules }) => within(id, rules.filter(isVeto).map(idOf)))
}

function hybridsOf({ pairs }: Catalogue): readonly CatalogueEntry[] {
  return pairs.flatMap(({ id, hybrids }) => within(id, hybrids.map(idOf)))
}

const idOf = ({ id }: { readonly id: string }) => id

const within = (owner: string, ids: readonly string[]): readonly CatalogueEntry[] =>
  ids.map(id => ({ id, within: owner }))

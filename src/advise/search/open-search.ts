import type { AnswerState } from '../engine/answer-state.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import { exploreComponent, splitGroups } from '../engine/explore-states.ts'
import { listUnknowns, openPair, type ResidualPair } from '../engine/open-pair.ts'
import type { StateSets } from './reach-decisions.ts'
import { stateSet } from './state-set.ts'

/** The search of all completions of one pair, as `openSearch` prepares it. */
export interface CompletionSearch {
  readonly pair: ResidualPair
  readonly components: readonly (readonly number[])[]
  /** The states that each component can reach. */
  readonly sets: StateSets
}

/** Prepares the search of all completions: what none changes, and the states that each independent component can reach. */
export function openSearch(
  engine: Engine,
  compiled: CompiledPair,
  answers: AnswerState,
): CompletionSearch {
  const pair = openPair(engine, compiled, { answers, unknowns: listUnknowns(engine, answers) })
  const components = splitGroups(pair, pair.groups)
  return {
    pair,
    components,
    sets: components.map(component => stateSet(exploreComponent(pair, component))),
  }
}

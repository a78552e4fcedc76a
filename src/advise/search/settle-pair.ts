import type { AnswerState } from '../engine/answer-state.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import { decidePair } from '../verdict/decide-pair.ts'
import { scorePair } from '../verdict/score-pair.ts'
import { canChange } from './can-change.ts'
import { type CompletionSearch, openSearch } from './open-search.ts'
import { choiceKey, reachDecisions, type StateSets } from './reach-decisions.ts'

/** What the verdict on one pair can still become over all completions of the answers. */
export interface Settlement {
  readonly settled: boolean
  /** Least and greatest lead: score of the first side less that of the second. */
  readonly lead: readonly [number, number]
  /** Indexes of the questions that can still change outcome or choice. */
  readonly canChange: readonly number[]
}

/**
 * Exact, over every completion: each open question takes any of its options or stays unknown, each partial one takes
 * one of its options. Settled: all of them decide like the verdict as it stands.
 */
export function settlePair(
  engine: Engine,
  compiled: CompiledPair,
  answers: AnswerState,
): Settlement {
  const search = openSearch(engine, compiled, answers)
  const settled = decidesAlike(search, stateNow(engine, compiled, answers))
  const changing = settled ? [] : changingQuestions(search)
  return {
    settled,
    lead: leadOf(search.pair.state, search.sets),
    // All completions decide alike, but not like the verdict: what is partial keeps it from being decided.
    canChange: settled || changing.length > 0 ? changing : partialQuestions(search),
  }
}

/** Whether every completion decides the pair like the verdict as it stands; faster than `settlePair`, which also finds what could change it. */
export function isSettled(engine: Engine, compiled: CompiledPair, answers: AnswerState): boolean {
  return decidesAlike(openSearch(engine, compiled, answers), stateNow(engine, compiled, answers))
}

/** The questions that can still change outcome or choice of a pair. */
export function questionsThatChange(
  engine: Engine,
  compiled: CompiledPair,
  answers: AnswerState,
): readonly number[] {
  const search = openSearch(engine, compiled, answers)
  const { state } = search.pair
  const isDecided =
    search.sets.length === 0 ||
    reachDecisions(compiled, state, { sets: search.sets, keyOf: choiceKey, enough: 2 }).size < 2
  return isDecided ? [] : changingQuestions(search)
}

function stateNow(engine: Engine, compiled: CompiledPair, answers: AnswerState): PairState {
  return scorePair(engine, compiled, answers)
}

function decidesAlike({ pair, sets }: CompletionSearch, now: PairState): boolean {
  const { compiled, state } = pair
  const reported = decidePair(compiled, now)
  const reached = reachDecisions(compiled, state, { sets, keyOf: choiceKey, enough: 2 })
  return reached.size === 1 && reached.has(choiceKey(reported))
}

function leadOf(start: PairState, sets: StateSets): readonly [number, number] {
  const base = start.scores[0] - start.scores[1]
  return sets.reduce<readonly [number, number]>(
    ([least, greatest], { states }) => {
      const leads = states.map(({ scores }) => scores[0] - scores[1])
      return [least + Math.min(...leads), greatest + Math.max(...leads)]
    },
    [base, base],
  )
}

/** The questions of which one completion differs from another in that question alone, and decides otherwise; in the catalogue's order. */
function changingQuestions(search: CompletionSearch): readonly number[] {
  const { unknowns } = search.pair
  const changing = new Set<number>()
  for (const [index, { question, isReduced }] of unknowns.entries())
    if (!isReduced && !changing.has(question) && canChange(search, index)) changing.add(question)
  return [...changing].sort((one, other) => one - other)
}

function partialQuestions({ pair }: CompletionSearch): readonly number[] {
  const { residuals, unknowns, unknownOf, groups } = pair
  const own = groups.flatMap(group => residuals.variablesOf(group).map(each => unknownOf[each]))
  const open = [...new Set(own)].flatMap(index => unknowns[index as number] ?? [])
  const partial = open.filter(({ values }) => values.length > 1)
  return [...new Set(partial.map(({ question }) => question))].sort((one, other) => one - other)
}

import type { AnswerState } from '../engine/answer-state.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import { openPair, type ResidualPair } from '../engine/residuals/open-pair.ts'
import { listUnknowns } from '../engine/residuals/unknowns.ts'
import { decidePair } from '../verdict/decide-pair.ts'
import { scorePair } from '../verdict/score-pair.ts'
import { exactBounds } from './bounds.ts'
import { canChange } from './can-change.ts'
import { findWitnesses } from './find-witnesses.ts'
import { choiceKey, reachDecisions } from './reach-decisions.ts'

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
  const pair = openCompletions(engine, compiled, answers)
  const settled = decidesAlike(engine, pair, answers)
  const changing = settled
    ? []
    : changingQuestions(pair, findWitnesses(engine, compiled, answers).questions)
  const [a, b] = pair.state.scores
  const { lead } = exactBounds(pair, pair.groups)
  return {
    settled,
    lead: [a - b + lead[0], a - b + lead[1]],
    // All completions decide alike, but not like the verdict: what is partial keeps it from being decided.
    canChange: settled || changing.length > 0 ? changing : partialQuestions(pair),
  }
}

/** Whether every completion decides the pair like the verdict as it stands; faster than `settlePair`, which also finds what could change it. */
export function isSettled(engine: Engine, compiled: CompiledPair, answers: AnswerState): boolean {
  return decidesAlike(engine, openCompletions(engine, compiled, answers), answers)
}

/** The questions that can still change outcome or choice of a pair. */
export function questionsThatChange(
  engine: Engine,
  compiled: CompiledPair,
  answers: AnswerState,
): readonly number[] {
  const { questions, isAll } = findWitnesses(engine, compiled, answers)
  if (isAll) return inOrder(questions)
  const pair = openCompletions(engine, compiled, answers)
  const isDecided = questions.size === 0 && reachDecisions(pair, 2).size < 2
  return isDecided ? [] : changingQuestions(pair, questions)
}

/** What is left of a pair for a search over all completions of the answers. */
export function openCompletions(
  engine: Engine,
  compiled: CompiledPair,
  answers: AnswerState,
): ResidualPair {
  return openPair(engine, compiled, { answers, unknowns: listUnknowns(engine, answers) })
}

function decidesAlike(engine: Engine, pair: ResidualPair, answers: AnswerState): boolean {
  const reported = decidePair(pair.compiled, scorePair(engine, pair.compiled, answers))
  const reached = reachDecisions(pair, 2)
  return reached.size === 1 && reached.has(choiceKey(reported))
}

/** The questions of which one completion differs from another in that question alone, and decides otherwise, with those that are known; in the catalogue's order. */
function changingQuestions(pair: ResidualPair, known: ReadonlySet<number>): readonly number[] {
  const changing = new Set(known)
  for (const [index, { question, isReduced }] of pair.unknowns.entries())
    if (!isReduced && !changing.has(question) && canChange(pair, index)) changing.add(question)
  return inOrder(changing)
}

function inOrder(questions: Iterable<number>): readonly number[] {
  return [...questions].sort((one, other) => one - other)
}

function partialQuestions({
  residuals,
  unknowns,
  unknownOf,
  groups,
}: ResidualPair): readonly number[] {
  const own = groups.flatMap(group => residuals.variablesOf(group).map(each => unknownOf[each]))
  const open = [...new Set(own)].flatMap(index => unknowns[index as number] ?? [])
  return inOrder(new Set(open.map(({ question }) => question)))
}

import { type AnswerState, withValues } from '../engine/answer-state.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import type { Unknown } from '../engine/residuals/residuals.ts'
import { listUnknowns } from '../engine/residuals/unknowns.ts'
import { type Decision, decidePair, isSameDecision } from '../verdict/decide-pair.ts'
import { scorePair } from '../verdict/score-pair.ts'

/** A question and the pairs that it can change, by their indexes. */
export interface ChangingQuestion {
  readonly question: number
  readonly pairs: readonly number[]
}

/** A question with how many verdicts some answer to it changes by itself; null for a core question, which is asked anyway. */
export interface RankedQuestion extends ChangingQuestion {
  readonly changesAlone: number | null
}

/**
 * The order in which questions (given in the catalogue's order) are asked: core questions first, in the catalogue's
 * order; of the rest first those that change most verdicts alone, then those that can change most together with others.
 * None of the orders that were tried with `npm run interviews` made interviews shorter by half a question. Before each
 * question come those that its scope depends on, so that no later answer puts an asked question out of scope.
 */
export function rankQuestions(
  engine: Engine,
  answers: AnswerState,
  changing: readonly ChangingQuestion[],
): readonly RankedQuestion[] {
  const unknowns = listUnknowns(engine, answers)
  const now = engine.pairs.map(compiled =>
    decidePair(compiled, scorePair(engine, compiled, answers)),
  )
  const changesAlone = (each: ChangingQuestion) => {
    const own = unknowns.filter(({ question }) => question === each.question)
    return countChangedVerdicts(engine, answers, { ...each, own, now })
  }
  const rated = changing.map(each => ({
    ...each,
    changesAlone: isCore(engine, each) ? null : changesAlone(each),
  }))
  const core = rated.filter(({ changesAlone }) => changesAlone === null)
  const others = rated
    .filter(({ changesAlone }) => changesAlone !== null)
    .sort(
      (one, other) =>
        Number(other.changesAlone) - Number(one.changesAlone) ||
        other.pairs.length - one.pairs.length,
    )
  const ranked = [...core, ...others]
  return [...new Set(ranked.flatMap(each => withScopeQuestions(engine, each, rated)))]
}

/** Whether the question is one that every interview asks first. */
function isCore({ catalogue }: Engine, { question }: ChangingQuestion): boolean {
  return catalogue.questions[question]?.core ?? false
}

/** The questions that a question's scope depends on, then itself: an `ask-when` names only earlier questions. */
function withScopeQuestions(
  { dependents, variablesOf }: Engine,
  { question }: RankedQuestion,
  changing: readonly RankedQuestion[],
): readonly RankedQuestion[] {
  const own = variablesOf[question] ?? []
  return changing.filter(({ question: gate }) =>
    variablesOf[gate]?.some(variable => own.some(each => dependents[variable]?.includes(each))),
  )
}

/** How many verdicts some answer to the question, which has none yet, changes with all other answers as they are. */
function countChangedVerdicts(
  engine: Engine,
  answers: AnswerState,
  {
    pairs,
    own,
    now,
  }: ChangingQuestion & {
    readonly own: readonly Unknown[]
    /** By index of the pair. */
    readonly now: readonly Decision[]
  },
): number {
  const branches = own.flatMap(({ variables, values }) =>
    values.map(row => withValues(engine, answers, { variables, row })),
  )
  return pairs.filter(pair => {
    const compiled = engine.pairs[pair] as CompiledPair
    const decide = (state: AnswerState) => decidePair(compiled, scorePair(engine, compiled, state))
    return branches.some(branch => !isSameDecision(decide(branch), now[pair] as Decision))
  }).length
}

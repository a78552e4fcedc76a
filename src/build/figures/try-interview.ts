import { type AnswerState, answerState } from '../../advise/engine/answer-state.ts'
import type { Engine } from '../../advise/engine/engine.ts'
import { nextUnvisited } from '../../advise/questions/next-unvisited.ts'
import { planInterview } from '../../advise/questions/plan-interview.ts'
import { decidePair, isSameDecision } from '../../advise/verdict/decide-pair.ts'
import { scorePair } from '../../advise/verdict/score-pair.ts'
import type { SaidByQuestion } from './complete-answers.ts'

/** An interview that was held to its end. */
export interface TriedInterview {
  readonly asked: number
  /** The share of verdicts that the rest of the answers leaves as they are then. */
  readonly kept: number
  /** How many questions the list of all would have asked. */
  readonly inScope: number
  /** How long each step took to plan, in milliseconds. */
  readonly steps: readonly number[]
}

/** Holds an interview to where no verdict is likely to change: from nothing, or from what a profile says for the answers so far, with all answers known beforehand. */
export function tryInterview(
  engine: Engine,
  sheet: SaidByQuestion,
  inherit: (answers: SaidByQuestion) => SaidByQuestion = () => ({}),
): TriedInterview {
  const steps: number[] = []
  let answers: SaidByQuestion = {}
  for (;;) {
    const begin = performance.now()
    const { next, worthAsking } = planInterview(engine, { ...inherit(answers), ...answers })
    steps.push(performance.now() - begin)
    if (next === null || !worthAsking) break
    answers = { ...answers, ...take(sheet, next.question) }
  }
  return {
    asked: Object.keys(answers).length,
    kept: shareKept(engine, { ...inherit(answers), ...answers }, sheet),
    inScope: countInScope(engine, sheet),
    steps,
  }
}

function shareKept(engine: Engine, answers: SaidByQuestion, sheet: SaidByQuestion): number {
  const [now, after] = [answers, { ...sheet, ...answers }].map(said => answerState(engine, said))
  const kept = engine.pairs.filter(pair => {
    const decide = (state: AnswerState) => decidePair(pair, scorePair(engine, pair, state))
    return now && after && isSameDecision(decide(now), decide(after))
  })
  return kept.length / engine.pairs.length
}

function countInScope(engine: Engine, sheet: SaidByQuestion): number {
  const visited = new Set<string>()
  for (;;) {
    const next = nextUnvisited(engine, sheet, visited)
    if (next === null) return visited.size
    visited.add(next)
  }
}

/** What is said alone: the person gives it, whoever stated it before. */
function take(sheet: SaidByQuestion, question: string): SaidByQuestion {
  const answer = sheet[question]
  if (!answer) throw new Error(`The sheet has no answer to "${question}"`)
  const { options, unsure = [], oneOf = [] } = answer
  return { [question]: { options, unsure, oneOf } }
}

import type { Engine } from '../../advise/engine/engine.ts'
import { nextUnvisited } from '../../advise/questions/next-unvisited.ts'
import { planInterview } from '../../advise/questions/plan-interview.ts'
import type { SaidByQuestion } from './complete-answers.ts'

/** An interview that was held to its end. */
export interface TriedInterview {
  readonly asked: number
  /** How many questions the list of all would have asked. */
  readonly inScope: number
  /** How long each step took to plan, in milliseconds. */
  readonly steps: readonly number[]
}

/** Holds an interview from nothing, or from what a profile says for the answers so far, with all answers known beforehand. */
export function tryInterview(
  engine: Engine,
  sheet: SaidByQuestion,
  inherit: (answers: SaidByQuestion) => SaidByQuestion = () => ({}),
): TriedInterview {
  const steps: number[] = []
  let answers: SaidByQuestion = {}
  for (;;) {
    const begin = performance.now()
    const { next } = planInterview(engine, { ...inherit(answers), ...answers })
    steps.push(performance.now() - begin)
    if (next === null) break
    answers = { ...answers, ...take(sheet, next.question) }
  }
  return { asked: Object.keys(answers).length, inScope: countInScope(engine, sheet), steps }
}

function countInScope(engine: Engine, sheet: SaidByQuestion): number {
  const visited = new Set<string>()
  for (;;) {
    const next = nextUnvisited(engine, sheet, visited)
    if (next === null) return visited.size
    visited.add(next)
  }
}

function take(sheet: SaidByQuestion, question: string): SaidByQuestion {
  const answer = sheet[question]
  if (!answer) throw new Error(`The sheet has no answer to "${question}"`)
  return { [question]: answer }
}
